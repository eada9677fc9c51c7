# Vad som har hänt mellan två register
register-make-one = Gör ett register av det först: rosbenk merge -o register.ron { $path }

diff-between = Från { $old } till { $new }
diff-nothing = Inget har ändrats från { $old } till { $new }
diff-older = { $number } ”{ $title }”: versionen i det nya registret är äldre än den i det gamla. Har en gammal fil slagits ihop, eller har registren bytt plats?
diff-diverged = { $number } ”{ $title }” finns i flera versioner. Den som har valts eller har kommit längst jämförs
diff-other-region = Registren är gjorda med olika regionfiler. Regionala klasser kan ha flyttats bara därför; --region jämför båda efter samma fil

# Hur mycket
diff-sum-sessions = Riskanalyser: { $figures }
diff-sum-entries = Händelser: { $figures }
diff-sum-decisions = Beslut: { $figures }
diff-sum-measures = Åtgärder: { $figures }
diff-entries = { $n ->
    [one] 1 händelse
   *[other] { $n } händelser
}
diff-arrived = { $n ->
    [one] 1 ny
   *[other] { $n } nya
} ({ $entries ->
    [one] 1 händelse
   *[other] { $entries } händelser
})
diff-left = { $n } borta ({ $entries ->
    [one] 1 händelse
   *[other] { $entries } händelser
})
diff-rescaled = { $n } med ny skala
diff-elsewhere = { $n ->
    [one] 1 ändrad på annat sätt
   *[other] { $n } ändrade på annat sätt
}
diff-up = { $n ->
    [one] 1 flyttad upp
   *[other] { $n } flyttade upp
}
diff-down = { $n ->
    [one] 1 flyttad ner
   *[other] { $n } flyttade ner
}
diff-regional-up = { $n ->
    [one] 1 flyttad upp bara regionalt
   *[other] { $n } flyttade upp bara regionalt
}
diff-regional-down = { $n ->
    [one] 1 flyttad ner bara regionalt
   *[other] { $n } flyttade ner bara regionalt
}
diff-rated = { $n ->
    [one] 1 bedömd för första gången
   *[other] { $n } bedömda för första gången
}
diff-unrated = { $n ->
    [one] 1 inte längre bedömd
   *[other] { $n } inte längre bedömda
}
diff-new = { $n ->
    [one] 1 ny
   *[other] { $n } nya
}
diff-back = { $n ->
    [one] 1 återtagen
   *[other] { $n } återtagna
}
diff-gone = { $n } borta
diff-outside = { $n ->
    [one] 1 bortsorterad
   *[other] { $n } bortsorterade
}
diff-planned = { $n ->
    [one] 1 ny
   *[other] { $n } nya
}
diff-adopted = { $n ->
    [one] 1 beslutad
   *[other] { $n } beslutade
}
diff-closed = { $n ->
    [one] 1 avslutad
   *[other] { $n } avslutade
}
diff-reopened = { $n ->
    [one] 1 återupptagen
   *[other] { $n } återupptagna
}

# Vad
diff-head-arrived = Nya riskanalyser
diff-head-left = Riskanalyser som är borta
diff-head-up = Flyttade upp
diff-head-down = Flyttade ner
diff-head-regional-up = Flyttade upp bara på regionens skala
diff-head-regional-down = Flyttade ner bara på regionens skala
diff-head-rated = Bedömda för första gången
diff-head-unrated = Inte längre bedömda
diff-head-new = Nya händelser
diff-head-back = Återtagna
diff-head-gone = Händelser som är borta
diff-head-outside = Bortsorterade
diff-head-decided = Beslut
diff-head-closed = Avslutade åtgärder
diff-head-reopened = Återupptagna åtgärder
diff-head-adopted = Beslutade åtgärder
diff-head-planned = Nya åtgärder
diff-head-rescaled = Ny skala (klasserna jämförs efter utfall, inte bokstav)
diff-head-elsewhere = Ändrade på annat sätt (ordalydelse, motiveringar, roller)
diff-moved-from = låg under { $number }
diff-other-scale = ny skala
diff-regional = regionalt: { $classes }
diff-unplaced = inte placerad
diff-as-before = { $class } som förut
diff-taken-out = borttagen
diff-saved-by = sparad av { $by } { $date }
diff-saved = sparad { $date }
