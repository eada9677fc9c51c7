# The region file and how scales lie to its own
fit-exact = likt
fit-inside = innanfor
fit-range = spenn
fit-open-end = open ende
fit-judged = etter skjønn
fit-not-aligned = ikkje innpassa
standing-untreated = ikkje handtert
standing-proposed = tiltak foreslått
standing-under-way = tiltak i gang
standing-treated = tiltak gjennomført
standing-accepted = akseptert
cause-service = felles teneste
cause-supplier = felles leverandør
joining-accepted = same risiko
joining-rejected = ikkje same risiko
joining-deferred = utsett

region-scale = Skalaene vi møtte, haldne opp mot skalaen til regionen: { $name }
region-met = { $name } ({ $sessions ->
    [one] 1 vurdering
   *[other] { $sessions } vurderingar
}, { $municipalities ->
    [one] 1 kommune
   *[other] { $municipalities } kommunar
})
region-level = Nivå
region-events = Hendingar
region-covers = Dekkjer
region-stands = Regionalt
region-fit = Innpassing
region-closed = { $fit }, rekna til { $end }
region-asked = { $n ->
    [0] Alle nivåa finn plassen sin av seg sjølve.
    [one] 1 nivå treng skjønn. Fyll ut «to» (id-en til nivået hos regionen, som "c4"), «by» og «why» i regionfila, eller vel på side 7 i registeret.
   *[other] { $n } nivå treng skjønn. Fyll ut «to» (id-en til nivået hos regionen, som "c4"), «by» og «why» i regionfila, eller vel på side 7 i registeret.
}
region-figures = Folketal og budsjett står opne for { $n ->
    [one] 1 kommune
   *[other] { $n } kommunar
}; dei blir aldri gjetta.

# Kva som er gale i ei regionfil
region-no-scale = regionfila har ingen skala, så ingenting blir innpassa
region-no-level = skalaen til regionen har ikkje nivået «{ $what }»
region-no-type = skalaen til regionen har ikkje konsekvenstypen «{ $what }»
region-type-nowhere = skalaen til regionen har ikkje konsekvenstypen «{ $what }», så nivåa under gjeld ikkje. Vel ein av dei regionen har, med «to»
region-no-reason = nivå som er avgjorde utan at det står både kven og kvifor: { $what }
region-no-own-level = skalaen som er vurdert, har ikkje nivået «{ $what }»
region-no-own-type = skalaen som er vurdert, har ikkje konsekvenstypen «{ $what }»
region-known = Moglege id-ar: { $ids }
region-same-entry = hendinga { $what } er slått saman med seg sjølv
region-joined-anyway = { $what } er avgjorde som ulike risikoar, men er same risiko gjennom andre par. Endre ei av avgjerdene
region-no-entry = vurderinga har inga hending { $what }
region-no-head = «{ $what }» er ikkje éi av utgåvene som står mot kvarandre. Vel på nytt
region-unmet-scale = ingen av vurderingane bruker denne utgåva av skalaen «{ $what }»
region-unmet-sessions = avgjerder om vurderingar som ikkje er med: { $what }
