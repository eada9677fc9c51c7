# Skalaer: hva som er galt i dem, og hvordan de vises
told-level-not-used = Skalaen bruker ikke nivå { $digit } for { $type }

scale-level-unused = brukes ikke
scale-anchor-nok = { $amount } kr
scale-anchor-persons = { $amount } personer
scale-anchor-hours = { $amount } timer
scale-anchor-budget = { $amount } ‰ av budsjettet
scale-anchor-inhabitants = { $amount } ‰ av innbyggerne

scale-fault-length = aksen har { $what } nivåer; den skal ha 2 til 7
scale-fault-no-name = navnet mangler
scale-fault-same-id = id-en er brukt to ganger
scale-fault-same-label = har samme merke som «{ $what }»
scale-fault-gap = det er et hull mellom «{ $what }» og denne
scale-fault-overlap = overlapper «{ $what }»
scale-fault-order = ligger lavere enn «{ $what }», som står foran
scale-fault-empty = intervallet er tomt eller motsier seg selv
scale-fault-unknown-level = bruker nivået «{ $what }», som ikke finnes
scale-fault-no-types = skalaen har ingen konsekvenstyper
scale-fault-no-grid = ingen matrise gjelder for typen
scale-fault-grid-type = gjelder for typen «{ $what }», som ikke finnes
scale-fault-grid-twice = en tidligere matrise gjelder for typen «{ $what }»
scale-fault-grid-unused = en tidligere matrise gjelder for alle typer; denne blir ikke brukt
scale-fault-grid-row = matrisen mangler en hel rad for nivået «{ $what }»
scale-fault-grid-unknown-row = matrisen har en rad for nivået «{ $what }», som ikke finnes
scale-fault-grid-class = matrisen bruker klassen «{ $what }», som ikke finnes
scale-fault-grid-falls = feltet er bedre enn naboen under eller til venstre
scale-fault-unused-class = klassen står ikke i noen matrise
scale-fault-no-authority = ingen er satt til å akseptere klassen
scale-fault-class-order = er mildere enn «{ $what }», som står foran
scale-fault-no-source = kilden mangler
scale-fault-no-grid-source = det står ikke hvor matrisen kommer fra

scale-note-no-rate = { $n ->
    [one] nivå { $levels } har ingen hyppighet: det sammenliknes bare ved skjønn
   *[other] nivå { $levels } har ingen hyppighet: de sammenliknes bare ved skjønn
}
scale-note-nobody-accepts = klassen «{ $class }» er ikke akseptabel, og ingen kan akseptere den
