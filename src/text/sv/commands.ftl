# Kommandoraden och filer
usage-lang = ”{ $code }” är inget språk här. Använd nb, nn, sv eller en
usage-date = ”{ $text }” är inget datum. Skriv det som 2026-11-22
usage-file-and-command = Ange antingen en fil eller ett kommando, inte båda
usage-now = ”{ $text }” är ingen tidpunkt. Skriv den som 2026-11-22T10:00:00Z
journal-replayed = { $path }: { $n ->
    [one] 1 ändring har hämtats från ändringsloggen
   *[other] { $n } ändringar har hämtats från ändringsloggen
}
journal-unusable = { $path }: { $n } byte i ändringsloggen kan inte användas. De ligger kvar

io-not-found = filen finns inte
io-permission-denied = du har inte behörighet till filen
io-storage-full = disken är full. Frigör utrymme eller skriv till en annan disk
io-read-only = mappen är skrivskyddad
io-not-a-file = det här är ingen vanlig fil
io-other = { $message }
io-exists = filen finns redan. Välj ett annat namn (rapporter och register kan ersättas med --force)
io-ours = det här är en rosbenk-fil av ett annat slag, och den ersätts inte. Välj ett annat namn
io-busy = riskanalysen är öppen någon annanstans
io-being-written = en annan sammanslagning skriver den här filen just nu. Vänta tills den är klar
io-overtaken = filen har ändrats av någon annan sedan den öppnades. Den har inte skrivits över; dina ändringar finns i ändringsloggen
io-changed = någon annan har ändrat filen. Skärmen visar vad den säger nu
io-protected = filen är skrivskyddad
io-hard-linked = filen har flera namn (hårda länkar) och kan inte ersättas säkert. Spara den som en egen fil
io-journal-broken = ändringsloggen kan inte användas efter ett skrivfel. Spara med F2
io-unwritable = innehållet går inte att skriva (fel i rosbenk)

output-written = { $path } har skrivits
output-no-folder = { $path }: mappen finns inte

new-number = ”{ $number }” är ingen kommunkod. Den har fyra siffror, till exempel 9901
new-title = Riskanalysen måste ha en titel (--title)
new-kind = Det finns ingen typ av riskanalys som heter ”{ $kind }”. De som finns är: { $known }
unknown-scale = Det finns ingen skala eller fil som heter ”{ $scale }”. Skalorna som finns är: { $known }
unknown-catalog = Det finns ingen katalog som heter ”{ $id }”. De som finns är: { $known }

measures-over = sen
measures-no = nr
measures-file = fil
measures-nothing = Inga åtgärder att följa upp
measures-sum = { $n ->
    [one] 1 åtgärd
   *[other] { $n } åtgärder
}, { $over } efter tidsfristen

catalog-id = id
catalog-version = utgåva
catalog-section = innehåll
catalog-count = antal
catalog-about = { $id }, utgåva { $version }, licens { $licence }
catalog-source = Källa: { $source }
section-themes = Teman
section-threats = Hot
section-asset-types = Tillgångstyper
section-vulnerabilities = Sårbarheter
section-measures = Åtgärder
section-principles = Principer
section-roles = Roller
section-norms = Lagar och regelverk
section-scales = Skalor

scale-about = { $id }, utgåva { $version }
scale-size = matris
scale-types = typer
scale-name = namn
scale-source = Källa: { $source }
scale-grid-source = Källa till matrisen: { $source }
scale-likelihood = Sannolikhet: { $basis }
scale-consequence = Konsekvens
scale-matrix = Riskmatris
scale-matrix-for = Riskmatris för { $types }
scale-classes = Klasser
scale-authority = Får accepteras av { $roles }. Acceptansen gäller { $valid }.
scale-no-authority = Ingen får acceptera den här klassen.

usage-size = ”{ $text }” är ingen storlek. Skriv den som 80x24
usage-keys = förstår inte ”{ $text }” i --keys
usage-theme = hittar inte temat ”{ $name }”. Använd dark, light eller mono
terminal-failed = terminalen svarar inte som den ska: { $message }
io-unreadable = riskanalysen är större än en fil får vara och skulle inte gå att öppna igen. Dela den i två
io-not-ours = riskanalysen kan inte skrivas här just nu
io-kept = det här är en tidigare sparad version som finns kvar
