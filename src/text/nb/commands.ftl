# Kommandolinjen og filer
usage-lang = «{ $code }» er ikke et språk her. Bruk nb, nn, sv eller en
usage-now = «{ $text }» er ikke et tidspunkt. Skriv det som 2026-11-22T10:00:00Z
journal-replayed = { $path }: { $n ->
    [one] 1 endring er hentet fra journalen
   *[other] { $n } endringer er hentet fra journalen
}
journal-unusable = { $path }: { $n } byte i journalen kan ikke brukes. De blir liggende

io-not-found = filen finnes ikke
io-permission-denied = du har ikke tilgang til filen
io-storage-full = disken er full. Frigjør plass og prøv igjen
io-read-only = mappen er skrivebeskyttet
io-not-a-file = dette er ikke en vanlig fil
io-other = { $message }
io-exists = filen finnes fra før. Bruk et annet navn, eller --force for å erstatte den
io-busy = vurderingen er åpen et annet sted
io-overtaken = filen er endret av noen andre siden den ble åpnet. Den er ikke overskrevet; endringene dine ligger i journalen
io-hard-linked = filen har flere navn (harde lenker) og kan ikke erstattes trygt. Lagre den som en egen fil
io-journal-broken = journalen kan ikke brukes etter en skrivefeil. Lagre med F2
io-unwritable = innholdet kan ikke skrives (feil i rosbenk)
