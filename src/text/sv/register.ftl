# Sammanslagning till register
merge-reading = Läser { $n } av { $total }
merge-writing = Skriver { $n } av { $total }
merge-left = , ungefär { $seconds } s kvar
merge-interrupted = Avbrutet. Ingenting är skrivet
merge-nothing = Det finns inga riskanalyser att slå ihop. Inget har skrivits
merge-strict = Något måste redas ut först (--strict). Inget har skrivits
merge-too-large = registret skulle få { $n } händelser och blir för stort. Slå ihop färre filer. Inget har skrivits
merge-list = listan på standard in går inte att läsa: { $message }
merge-written = Registret har skrivits till { $path }
merge-dry-run = Inget har skrivits till { $path } (--dry-run)

merge-duplicate = samma innehåll som i { $file }
merge-redacted = maskad kopia av { $file }
merge-superseded = { $file } har en nyare version
merge-conflict = ”{ $title }” har ändrats både här och i { $file }. Båda versionerna räknas med tills någon avgör vilken som gäller
merge-copied = ”{ $title }” finns hos flera kommuner ({ $municipalities }), så filen är troligen kopierad. Versionerna hålls isär; gör en ny riskanalys för den som kopierade

fate-merged = medtagen
fate-duplicate = dubblett
fate-superseded = äldre version
fate-set-aside = bortvald
fate-conflict = konflikt
fate-rejected = avvisad

merge-equation = { $sources ->
    [one] 1 källa
   *[other] { $sources } källor
} = { $merged ->
    [one] 1 medtagen
   *[other] { $merged } medtagna
} + { $duplicates ->
    [one] 1 dubblett
   *[other] { $duplicates } dubbletter
} + { $older } äldre{ $aside ->
    [0] {""}
   *[other] {" "}+ { $aside } bortvalda
} + { $conflicts } i konflikt + { $rejected ->
    [one] 1 avvisad
   *[other] { $rejected } avvisade
}
merge-scenarios = Händelser: { $in } in, { $out } ut
merge-passed-over = { $n ->
    [one] 1 fil av annat slag har hoppats över
   *[other] { $n } filer av andra slag har hoppats över
}
merge-placed = Placerade i regionens matris: { $n } av { $all } händelser{ $unrated ->
    [0] {""}
   *[other] {" "}({ $unrated } har ingen klass än)
}
merge-waiting = Nivåer i bruk som väntar på att någon säger vad de betyder på regionens skala: { $n } (sida 7 i registret)
merge-unknown-levels = { $path }: nivåer som skalan inte har, i { $n } händelser. ”rosbenk check” visar vilka
merge-fits = Så ligger varje källa till regionens skala; sist klasser som blev andra än gruppens egna
merge-fits-alone = Så ligger varje källa till regionens skala
merge-more = och { $n } till; alla står i registret (rosbenk register)
merge-left-out = Inte medräknade: { $outside } utsorterade ur bedömningen, { $aside } i bortvalda versioner
merge-copied-shared = ”{ $title }” är delad under ett annat namn ({ $municipalities }) och räknas som två kommuner. Ta med originalet eller kopian, inte båda
merge-set-aside = bortvald i regionfilen; { $file } gäller
merge-common = Gemensamma risker: kommuner (tre eller fler), händelser, värsta utfall
merge-by-two = Risker i två kommuner
merge-none-common = Ingen risk återkommer i flera kommuner
merge-provisional = * inte färdigbedömd; klassen kan bli högre
merge-joint = Åtgärder som flera kommuner planerar: kommuner, åtgärder, händelser de lyfter ur ”inte acceptabel”, kronor en gång och per år

# Filer som har avvisats i den här eller en tidigare sammanslagning
rejected-syntax = innehållet är inte giltigt från rad { $line }, tecken { $column }. Öppna en äldre version av filen eller rätta felet
rejected-contradiction = registret motsäger sig självt om riskanalysen { $session }. Det har troligen ändrats för hand; gör det på nytt från filerna
rejected-changed = filen ändrades under sammanslagningen. Slå samman igen när den är sparad
rejected-unreadable = filen går inte att läsa
rejected-unknown = filen har avvisats av en nyare version av rosbenk ({ $code })
