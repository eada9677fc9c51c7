# Kva som har hendt mellom to register
register-make-one = Lag eit register av det først: rosbenk merge -o register.ron { $path }

diff-between = Frå { $old } til { $new }
diff-nothing = Ingenting er endra frå { $old } til { $new }
diff-older = { $number } «{ $title }»: utgåva i det nye registeret er eldre enn den i det gamle. Er ei gammal fil slått saman, eller har registera bytt plass?
diff-diverged = { $number } «{ $title }» finst i fleire utgåver. Den som er vald eller har kome lengst, er samanlikna
diff-other-region = Registera er laga med ulike regionfiler. Regionale klassar kan vere flytte berre av den grunn; --region samanliknar begge etter same fil

# Kor mykje
diff-sum-sessions = Vurderingar: { $figures }
diff-sum-entries = Hendingar: { $figures }
diff-sum-decisions = Avgjerder: { $figures }
diff-sum-measures = Tiltak: { $figures }
diff-entries = { $n ->
    [one] 1 hending
   *[other] { $n } hendingar
}
diff-arrived = { $n ->
    [one] 1 ny
   *[other] { $n } nye
} ({ $entries ->
    [one] 1 hending
   *[other] { $entries } hendingar
})
diff-left = { $n } borte ({ $entries ->
    [one] 1 hending
   *[other] { $entries } hendingar
})
diff-rescaled = { $n } med ny skala
diff-elsewhere = { $n ->
    [one] 1 endra på andre måtar
   *[other] { $n } endra på andre måtar
}
diff-up = { $n } flytta opp
diff-down = { $n } flytta ned
diff-regional-up = { $n } flytta opp berre regionalt
diff-regional-down = { $n } flytta ned berre regionalt
diff-rated = { $n ->
    [one] 1 vurdert for første gong
   *[other] { $n } vurderte for første gong
}
diff-unrated = { $n ->
    [one] 1 ikkje lenger vurdert
   *[other] { $n } ikkje lenger vurderte
}
diff-new = { $n ->
    [one] 1 ny
   *[other] { $n } nye
}
diff-back = { $n ->
    [one] 1 teken inn att
   *[other] { $n } tekne inn att
}
diff-gone = { $n } borte
diff-outside = { $n ->
    [one] 1 sortert ut
   *[other] { $n } sorterte ut
}
diff-planned = { $n ->
    [one] 1 nytt
   *[other] { $n } nye
}
diff-adopted = { $n ->
    [one] 1 vedteke
   *[other] { $n } vedtekne
}
diff-closed = { $n } avslutta
diff-reopened = { $n ->
    [one] 1 teke opp att
   *[other] { $n } tekne opp att
}

# Kva
diff-head-arrived = Nye vurderingar
diff-head-left = Vurderingar som er borte
diff-head-up = Flytta opp
diff-head-down = Flytta ned
diff-head-regional-up = Flytta opp berre på skalaen til regionen
diff-head-regional-down = Flytta ned berre på skalaen til regionen
diff-head-rated = Vurdert for første gong
diff-head-unrated = Ikkje lenger vurdert
diff-head-new = Nye hendingar
diff-head-back = Tekne inn att
diff-head-gone = Hendingar som er borte
diff-head-outside = Sortert ut
diff-head-decided = Avgjerder
diff-head-closed = Tiltak avslutta
diff-head-reopened = Tiltak tekne opp att
diff-head-adopted = Tiltak vedtekne
diff-head-planned = Nye tiltak
diff-head-rescaled = Ny skala (klassane er samanlikna etter utfall, ikkje bokstav)
diff-head-elsewhere = Endra på andre måtar (ordlyd, grunngjevingar, roller)
diff-moved-from = låg under { $number }
diff-other-scale = ny skala
diff-regional = regionalt: { $classes }
diff-unplaced = ikkje plassert
diff-as-before = { $class } som før
diff-taken-out = teke ut
diff-saved-by = lagra av { $by } { $date }
diff-saved = lagra { $date }
