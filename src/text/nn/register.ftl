# Samanslåing til register
merge-reading = Les { $n } av { $total }
merge-writing = Skriv { $n } av { $total }
merge-left = , om lag { $seconds } s att
merge-interrupted = Avbrote. Ingenting er skrive
merge-nothing = Det er ingen vurderingar å slå saman. Ingenting er skrive
merge-strict = Noko må avklarast først (--strict). Ingenting er skrive
merge-too-large = registeret ville fått { $n } hendingar og blir for stort. Slå saman færre filer. Ingenting er skrive
merge-list = lista på standard inn kan ikkje lesast: { $message }
merge-written = Registeret er skrive til { $path }
merge-dry-run = Ingenting er skrive til { $path } (--dry-run)

merge-duplicate = same innhald som i { $file }
merge-redacted = sladda kopi av { $file }
merge-superseded = { $file } har ei nyare utgåve
merge-conflict = «{ $title }» er endra kvar for seg her og i { $file }. Begge utgåvene tel med til nokon avgjer kva for ei som gjeld
merge-copied = «{ $title }» ligg under fleire kommunar ({ $municipalities }), så fila er truleg kopiert. Utgåvene er haldne frå kvarandre; lag ei ny vurdering for den som kopierte

fate-merged = med
fate-duplicate = duplikat
fate-superseded = eldre utgåve
fate-set-aside = vald bort
fate-conflict = konflikt
fate-rejected = avvist

merge-equation = { $sources ->
    [one] 1 kjelde
   *[other] { $sources } kjelder
} = { $merged } med + { $duplicates ->
    [one] 1 duplikat
   *[other] { $duplicates } duplikat
} + { $older } eldre{ $aside ->
    [0] {""}
   *[other] {" "}+ { $aside } valde bort
} + { $conflicts } i konflikt + { $rejected ->
    [one] 1 avvist
   *[other] { $rejected } avviste
}
merge-scenarios = Hendingar: { $in } inn, { $out } ut
merge-passed-over = { $n ->
    [one] 1 fil av eit anna slag er hoppa over
   *[other] { $n } filer av andre slag er hoppa over
}
merge-placed = Plassert i matrisa til regionen: { $n } av { $all } hendingar{ $unrated ->
    [0] {""}
   *[other] {" "}({ $unrated } har ingen klasse enno)
}
merge-waiting = Nivå i bruk som ventar på at nokon seier kva dei tyder på skalaen til regionen: { $n } (side 7 i registeret)
merge-unknown-levels = { $path }: nivå som skalaen ikkje har, i { $n } hendingar. «rosbenk check» viser kva for nokre
merge-fits = Slik ligg kvar kjelde til skalaen til regionen; sist klassar som vart andre enn gruppa sine eigne
merge-fits-alone = Slik ligg kvar kjelde til skalaen til regionen
merge-more = og { $n } til; alle står i registeret (rosbenk register)
merge-left-out = Ikkje rekna med: { $outside } sorterte ut av vurderinga, { $aside } i utgåver som er valde bort
merge-copied-shared = «{ $title }» er delt under eit anna namn ({ $municipalities }) og tel som to kommunar. Ta med originalen eller kopien, ikkje begge
merge-set-aside = vald bort i regionfila; { $file } gjeld
merge-common = Felles risiko: kommunar (tre eller fleire), hendingar, verste utfall
merge-by-two = Risiko i to kommunar
merge-none-common = Ingen risiko går att i fleire kommunar
merge-provisional = * ikkje ferdig vurdert; klassen kan bli høgare
merge-joint = Tiltak fleire kommunar planlegg: kommunar, tiltak, hendingar dei løfter ut av «ikkje akseptabel», kroner éin gong og i året

# Filer som er avviste i denne eller ei tidlegare samanslåing
rejected-syntax = innhaldet er ikkje gyldig frå linje { $line }, teikn { $column }. Opne ei eldre utgåve av fila, eller rett feilen
rejected-contradiction = registeret motseier seg sjølv om vurderinga { $session }. Det er truleg endra for hand; lag det på nytt frå filene
rejected-changed = fila vart endra medan samanslåinga gjekk. Slå saman på nytt når ho er lagra
rejected-unreadable = fila kan ikkje lesast
rejected-unknown = fila er avvist av ei nyare utgåve av rosbenk ({ $code })
