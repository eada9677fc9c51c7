# The region file and how scales lie to its own
fit-exact = likt
fit-inside = innenfor
fit-range = spenn
fit-open-end = åpen ende
fit-judged = etter skjønn
fit-not-aligned = ikke innpasset
standing-untreated = ikke håndtert
standing-proposed = tiltak foreslått
standing-under-way = tiltak i gang
standing-treated = tiltak gjennomført
standing-accepted = akseptert
cause-service = felles tjeneste
cause-supplier = felles leverandør
joining-accepted = samme risiko
joining-rejected = ikke samme risiko
joining-deferred = utsatt

region-scale = Skalaene vi møtte, holdt opp mot regionens skala: { $name }
region-met = { $name } ({ $sessions ->
    [one] 1 vurdering
   *[other] { $sessions } vurderinger
}, { $municipalities ->
    [one] 1 kommune
   *[other] { $municipalities } kommuner
})
region-level = Nivå
region-covers = Dekker
region-stands = Regionalt
region-fit = Innpassing
region-closed = { $fit }, regnet til { $end }
region-asked = { $n ->
    [0] Alle nivåene finner sin plass av seg selv.
    [one] 1 nivå trenger skjønn: fyll ut «to», «by» og «why» i regionfilen.
   *[other] { $n } nivåer trenger skjønn: fyll ut «to», «by» og «why» for hvert av dem i regionfilen.
}
region-figures = Folketall og budsjett står åpne for { $n ->
    [one] 1 kommune
   *[other] { $n } kommuner
}; de gjettes aldri.
