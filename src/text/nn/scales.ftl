# Skalaer: kva som er gale i dei, og korleis dei blir viste
told-level-not-used = Skalaen bruker ikkje nivå { $digit } for { $type }

scale-level-unused = ikkje i bruk
scale-anchor-nok = { $amount } kr
scale-anchor-persons = { $amount } personar
scale-anchor-hours = { $amount } timar
scale-anchor-budget = { $amount } ‰ av budsjettet
scale-anchor-inhabitants = { $amount } ‰ av innbyggjarane

scale-fault-length = aksen har { $what } nivå; han skal ha 2 til 7
scale-fault-no-name = namnet manglar
scale-fault-same-id = id-en er brukt to gonger
scale-fault-same-label = har same merke som «{ $what }»
scale-fault-gap = det er eit hol mellom «{ $what }» og dette
scale-fault-overlap = overlappar «{ $what }»
scale-fault-order = ligg lågare enn «{ $what }», som står framfor
scale-fault-empty = intervallet er tomt eller seier imot seg sjølv
scale-fault-unknown-level = bruker nivået «{ $what }», som ikkje finst
scale-fault-no-types = skalaen har ingen konsekvenstypar
scale-fault-no-grid = inga matrise gjeld for typen
scale-fault-grid-type = gjeld for typen «{ $what }», som ikkje finst
scale-fault-grid-twice = ei tidlegare matrise gjeld for typen «{ $what }»
scale-fault-grid-unused = ei tidlegare matrise gjeld for alle typar; denne blir ikkje brukt
scale-fault-grid-row = matrisa manglar ei heil rad for nivået «{ $what }»
scale-fault-grid-unknown-row = matrisa har ei rad for nivået «{ $what }», som ikkje finst
scale-fault-grid-class = matrisa bruker klassen «{ $what }», som ikkje finst
scale-fault-grid-falls = feltet er betre enn naboen under eller til venstre
scale-fault-unused-class = klassen står ikkje i noka matrise
scale-fault-no-authority = ingen er sett til å akseptere klassen
scale-fault-class-order = er mildare enn «{ $what }», som står framfor
scale-fault-no-source = kjelda manglar
scale-fault-no-grid-source = det står ikkje kvar matrisa kjem frå

scale-note-no-rate = { $n ->
    [one] nivå { $levels } seier ikkje kor ofte: det blir berre samanlikna ved skjønn
   *[other] nivå { $levels } seier ikkje kor ofte: dei blir berre samanlikna ved skjønn
}
scale-note-nobody-accepts = klassen «{ $class }» er ikkje akseptabel, og ingen kan akseptere han
