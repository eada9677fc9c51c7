# Kommandolinja og filer
usage-lang = «{ $code }» er ikkje eit språk her. Bruk nb, nn, sv eller en
usage-date = «{ $text }» er ikkje ein dato. Skriv han som 22.11.2026
usage-file-and-command = Skriv anten ei fil eller ein kommando, ikkje begge delar
usage-now = «{ $text }» er ikkje eit tidspunkt. Skriv det som 2026-11-22T10:00:00Z
journal-replayed = { $path }: { $n ->
    [one] 1 endring er henta frå journalen
   *[other] { $n } endringar er henta frå journalen
}
journal-unusable = { $path }: { $n } byte i journalen kan ikkje brukast. Dei blir liggjande

io-not-found = fila finst ikkje
io-permission-denied = du har ikkje tilgang til fila
io-storage-full = disken er full. Rydd plass, eller skriv til ein annan disk
io-read-only = mappa er skriveverna
io-not-a-file = dette er ikkje ei vanleg fil
io-other = { $message }
io-exists = fila finst frå før. Bruk eit anna namn (rapportar og register kan overskrivast med --force)
io-ours = dette er ei fil frå rosbenk av eit anna slag, og ho blir ikkje overskriven. Bruk eit anna namn
io-busy = vurderinga er open ein annan stad
io-being-written = ei anna samanslåing skriv denne fila akkurat no. Vent til ho er ferdig
io-overtaken = fila er endra av nokon andre sidan ho vart opna. Ho er ikkje overskriven; endringane dine ligg i journalen
io-changed = nokon andre har endra fila. Skjermen viser det ho seier no
io-protected = fila er skriveverna
io-hard-linked = fila har fleire namn (harde lenkjer) og kan ikkje bytast ut trygt. Lagre ho som ei eiga fil
io-journal-broken = journalen kan ikkje brukast etter ein skrivefeil. Lagre med F2
io-unwritable = innhaldet kan ikkje skrivast (feil i rosbenk)

output-written = { $path } er skriven
output-no-folder = { $path }: mappa finst ikkje

new-number = «{ $number }» er ikkje eit kommunenummer. Det har fire siffer, som 9901
new-title = Vurderinga må ha ein tittel (--title)
new-kind = Det finst ikkje noko slag vurdering som heiter «{ $kind }». Desse finst: { $known }
unknown-scale = Det finst ingen skala og inga fil som heiter «{ $scale }». Desse skalaene finst: { $known }
unknown-catalog = Det finst ingen katalog som heiter «{ $id }». Desse finst: { $known }

measures-over = over
measures-no = nr.
measures-file = fil
measures-nothing = Ingen tiltak å følgje opp
measures-sum = { $n } tiltak, { $over } over fristen

catalog-id = id
catalog-version = utgåve
catalog-section = innhald
catalog-count = tal
catalog-about = { $id }, utgåve { $version }, lisens { $licence }
catalog-source = Kjelde: { $source }
section-themes = Tema
section-threats = Truslar
section-asset-types = Verditypar
section-vulnerabilities = Sårbarheiter
section-measures = Tiltak
section-principles = Prinsipp
section-roles = Roller
section-norms = Lover og normer
section-scales = Skalaer

scale-about = { $id }, utgåve { $version }
scale-size = matrise
scale-types = typar
scale-name = namn
scale-source = Kjelde: { $source }
scale-grid-source = Kjelde for matrisa: { $source }
scale-likelihood = Sannsyn: { $basis }
scale-consequence = Konsekvens
scale-matrix = Risikomatrise
scale-matrix-for = Risikomatrise for { $types }
scale-classes = Klassar
scale-authority = Kan aksepterast av { $roles }. Aksepten gjeld { $valid }.
scale-no-authority = Ingen er sett til å akseptere denne klassen.

usage-size = «{ $text }» er ikkje ein storleik. Skriv han som 80x24
usage-keys = forstår ikkje «{ $text }» i --keys
usage-theme = finn ikkje temaet «{ $name }». Bruk dark, light eller mono
terminal-failed = terminalen svarar ikkje som han skal: { $message }
io-unreadable = vurderinga er større enn ei fil kan vere, og kunne ikkje opnast på nytt. Del ho i to
io-not-ours = vurderinga kan ikkje skrivast her no
io-kept = dette er ei tidlegare lagring som er teken vare på
