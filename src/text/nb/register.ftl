# Sammenslåing til register
merge-reading = Leser { $n } av { $total }
merge-writing = Skriver { $n } av { $total }
merge-left = , om lag { $seconds } s igjen
merge-interrupted = Avbrutt. Ingenting er skrevet
merge-nothing = Det er ingen vurderinger å slå sammen. Ingenting er skrevet
merge-strict = Noe må avklares først (--strict). Ingenting er skrevet
merge-too-large = registeret ville fått { $n } hendelser og blir for stort. Slå sammen færre filer. Ingenting er skrevet
merge-list = listen på standard inn kan ikke leses: { $message }
merge-written = Registeret er skrevet til { $path }
merge-dry-run = Ingenting er skrevet til { $path } (--dry-run)

merge-duplicate = samme innhold som i { $file }
merge-redacted = sladdet kopi av { $file }
merge-superseded = { $file } har en nyere utgave
merge-conflict = «{ $title }» er endret hver for seg her og i { $file }. Begge utgavene telles med til noen avgjør hvilken som gjelder
merge-copied = «{ $title }» ligger under flere kommuner ({ $municipalities }), så filen er trolig kopiert. Utgavene er holdt fra hverandre; lag en ny vurdering for den som kopierte

fate-merged = tatt med
fate-duplicate = duplikat
fate-superseded = eldre utgave
fate-set-aside = valgt bort
fate-conflict = konflikt
fate-rejected = avvist

merge-equation = { $sources ->
    [one] 1 kilde
   *[other] { $sources } kilder
} = { $merged } tatt med + { $duplicates ->
    [one] 1 duplikat
   *[other] { $duplicates } duplikater
} + { $older } eldre{ $aside ->
    [0] {""}
   *[other] {" "}+ { $aside } valgt bort
} + { $conflicts } i konflikt + { $rejected ->
    [one] 1 avvist
   *[other] { $rejected } avviste
}
merge-scenarios = Hendelser: { $in } inn, { $out } ut
merge-passed-over = { $n ->
    [one] 1 fil av et annet slag er hoppet over
   *[other] { $n } filer av andre slag er hoppet over
}
merge-placed = Plassert i regionens matrise: { $n } av { $all } hendelser{ $unrated ->
    [0] {""}
   *[other] {" "}({ $unrated } har ingen klasse ennå)
}
merge-waiting = Nivåer i bruk som venter på at noen sier hva de betyr på regionens skala: { $n } (side 7 i registeret)
merge-unknown-levels = { $path }: nivåer som skalaen ikke har, i { $n } hendelser. «rosbenk check» viser hvilke
merge-fits = Slik ligger hver kilde til regionens skala; sist klasser som ble andre enn gruppens egne
merge-fits-alone = Slik ligger hver kilde til regionens skala
merge-more = og { $n } til; alle står i registeret (rosbenk register)
merge-left-out = Ikke regnet med: { $outside } sortert ut av vurderingen, { $aside } i utgaver som er valgt bort
merge-copied-shared = «{ $title }» er delt under et annet navn ({ $municipalities }) og telles som to kommuner. Ta med originalen eller kopien, ikke begge
merge-set-aside = valgt bort i regionfilen; { $file } gjelder
merge-common = Felles risiko: kommuner (tre eller flere), hendelser, verste utfall
merge-by-two = Risiko i to kommuner
merge-none-common = Ingen risiko går igjen i flere kommuner
merge-provisional = * ikke ferdig vurdert; klassen kan bli høyere
merge-joint = Tiltak flere kommuner planlegger: kommuner, tiltak, hendelser de løfter ut av «ikke akseptabel», kroner én gang og i året

# Filer som er avvist i denne eller en tidligere sammenslåing
rejected-syntax = innholdet er ikke gyldig fra linje { $line }, tegn { $column }. Åpne filen i en eldre utgave eller rett feilen
rejected-contradiction = registeret motsier seg selv om vurderingen { $session }. Det er trolig endret for hånd; lag det på nytt fra filene
rejected-changed = filen ble endret mens sammenslåingen pågikk. Slå sammen på nytt når den er lagret
rejected-unreadable = filen kan ikke leses
rejected-unknown = filen er avvist av en nyere utgave av rosbenk ({ $code })
