# Kommandolinjen og filer
usage-lang = «{ $code }» er ikke et språk her. Bruk nb, nn, sv eller en
usage-date = «{ $text }» er ikke en dato. Skriv den som 22.11.2026
usage-file-and-command = Skriv enten en fil eller en kommando, ikke begge
usage-now = «{ $text }» er ikke et tidspunkt. Skriv det som 2026-11-22T10:00:00Z
journal-replayed = { $path }: { $n ->
    [one] 1 endring er hentet fra journalen
   *[other] { $n } endringer er hentet fra journalen
}
journal-unusable = { $path }: { $n } byte i journalen kan ikke brukes. De blir liggende

io-not-found = filen finnes ikke
io-permission-denied = du har ikke tilgang til filen
io-storage-full = disken er full. Frigjør plass, eller skriv til en annen disk
io-read-only = mappen er skrivebeskyttet
io-not-a-file = dette er ikke en vanlig fil
io-other = { $message }
io-exists = filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)
io-ours = dette er en fil fra rosbenk av et annet slag, og den blir ikke erstattet. Bruk et annet navn
io-busy = vurderingen er åpen et annet sted
io-being-written = en annen sammenslåing skriver denne filen akkurat nå. Vent til den er ferdig
io-overtaken = filen er endret av noen andre siden den ble åpnet. Den er ikke overskrevet; endringene dine ligger i journalen
io-changed = noen andre har endret filen. Skjermen viser det den sier nå
io-protected = filen er skrivebeskyttet
io-hard-linked = filen har flere navn (harde lenker) og kan ikke erstattes trygt. Lagre den som en egen fil
io-journal-broken = journalen kan ikke brukes etter en skrivefeil. Lagre med F2
io-unwritable = innholdet kan ikke skrives (feil i rosbenk)

output-written = { $path } er skrevet
output-no-folder = { $path }: mappen finnes ikke

new-number = «{ $number }» er ikke et kommunenummer. Det har fire sifre, som 9901
new-title = Vurderingen må ha en tittel (--title)
new-kind = Det finnes ingen type vurdering som heter «{ $kind }». Disse finnes: { $known }
unknown-scale = Det finnes ingen skala eller fil som heter «{ $scale }». Disse skalaene finnes: { $known }
unknown-catalog = Det finnes ingen katalog som heter «{ $id }». Disse finnes: { $known }

measures-over = over
measures-no = nr.
measures-file = fil
measures-nothing = Ingen tiltak å følge opp
measures-sum = { $n } tiltak, { $over } over fristen

catalog-id = id
catalog-version = utgave
catalog-section = innhold
catalog-count = antall
catalog-about = { $id }, utgave { $version }, lisens { $licence }
catalog-source = Kilde: { $source }
section-themes = Temaer
section-threats = Trusler
section-asset-types = Typer verdier
section-vulnerabilities = Sårbarheter
section-measures = Tiltak
section-principles = Prinsipper
section-roles = Roller
section-norms = Lover og normer
section-scales = Skalaer

scale-about = { $id }, utgave { $version }
scale-size = matrise
scale-types = typer
scale-name = navn
scale-source = Kilde: { $source }
scale-grid-source = Kilde for matrisen: { $source }
scale-likelihood = Sannsynlighet: { $basis }
scale-consequence = Konsekvens
scale-matrix = Risikomatrise
scale-matrix-for = Risikomatrise for { $types }
scale-classes = Klasser
scale-authority = Kan aksepteres av { $roles }. Aksepten gjelder { $valid }.
scale-no-authority = Ingen er satt til å akseptere denne klassen.

usage-size = «{ $text }» er ikke en størrelse. Skriv den som 80x24
usage-keys = forstår ikke «{ $text }» i --keys
usage-theme = finner ikke temaet «{ $name }». Bruk dark, light eller mono
terminal-failed = terminalen svarer ikke som den skal: { $message }
io-unreadable = vurderingen er større enn en fil kan være, og kunne ikke åpnes igjen. Del den i to
io-not-ours = vurderingen kan ikke skrives her nå
io-kept = dette er en tidligere lagring som er tatt vare på
