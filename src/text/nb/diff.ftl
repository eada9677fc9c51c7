# Hva som har skjedd mellom to registre
register-make-one = Lag et register av det først: rosbenk merge -o register.ron { $path }

diff-between = Fra { $old } til { $new }
diff-nothing = Ingenting er endret fra { $old } til { $new }
diff-older = { $number } «{ $title }»: utgaven i det nye registeret er eldre enn den i det gamle. Er en gammel fil slått sammen, eller har registrene byttet plass?
diff-diverged = { $number } «{ $title }» finnes i flere utgaver. Den som er valgt eller har kommet lengst, er sammenlignet
diff-other-region = Registrene er laget med ulike regionfiler. Regionale klasser kan være flyttet bare av den grunn; --region sammenligner begge etter samme fil

# Hvor mye
diff-sum-sessions = Vurderinger: { $figures }
diff-sum-entries = Hendelser: { $figures }
diff-sum-decisions = Beslutninger: { $figures }
diff-sum-measures = Tiltak: { $figures }
diff-entries = { $n ->
    [one] 1 hendelse
   *[other] { $n } hendelser
}
diff-arrived = { $n ->
    [one] 1 ny
   *[other] { $n } nye
} ({ $entries ->
    [one] 1 hendelse
   *[other] { $entries } hendelser
})
diff-left = { $n } borte ({ $entries ->
    [one] 1 hendelse
   *[other] { $entries } hendelser
})
diff-rescaled = { $n } med ny skala
diff-elsewhere = { $n } endret på andre måter
diff-up = { $n } flyttet opp
diff-down = { $n } flyttet ned
diff-regional-up = { $n } flyttet opp bare regionalt
diff-regional-down = { $n } flyttet ned bare regionalt
diff-rated = { $n } vurdert for første gang
diff-unrated = { $n } ikke lenger vurdert
diff-new = { $n ->
    [one] 1 ny
   *[other] { $n } nye
}
diff-back = { $n } tatt inn igjen
diff-gone = { $n } borte
diff-outside = { $n } sortert ut
diff-planned = { $n ->
    [one] 1 nytt
   *[other] { $n } nye
}
diff-adopted = { $n } vedtatt
diff-closed = { $n } avsluttet
diff-reopened = { $n } tatt opp igjen

# Hva
diff-head-arrived = Nye vurderinger
diff-head-left = Vurderinger som er borte
diff-head-up = Flyttet opp
diff-head-down = Flyttet ned
diff-head-regional-up = Flyttet opp bare på regionens skala
diff-head-regional-down = Flyttet ned bare på regionens skala
diff-head-rated = Vurdert for første gang
diff-head-unrated = Ikke lenger vurdert
diff-head-new = Nye hendelser
diff-head-back = Tatt inn igjen
diff-head-gone = Hendelser som er borte
diff-head-outside = Sortert ut
diff-head-decided = Beslutninger
diff-head-closed = Tiltak avsluttet
diff-head-reopened = Tiltak tatt opp igjen
diff-head-adopted = Tiltak vedtatt
diff-head-planned = Nye tiltak
diff-head-rescaled = Ny skala (klassene er sammenlignet etter utfall, ikke bokstav)
diff-head-elsewhere = Endret på andre måter (ordlyd, begrunnelser, roller)
diff-moved-from = lå under { $number }
diff-other-scale = ny skala
diff-regional = regionalt: { $classes }
diff-unplaced = ikke plassert
diff-as-before = { $class } som før
diff-taken-out = tatt ut
diff-saved-by = lagret av { $by } { $date }
diff-saved = lagret { $date }
