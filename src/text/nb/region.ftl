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
region-events = Hendelser
region-covers = Dekker
region-stands = Regionalt
region-fit = Innpassing
region-closed = { $fit }, regnet til { $end }
region-asked = { $n ->
    [0] Alle nivåene finner sin plass av seg selv.
    [one] 1 nivå trenger skjønn. Fyll ut «to» (id-en til regionens nivå, som "c4"), «by» og «why» i regionfilen, eller velg på side 7 i registeret.
   *[other] { $n } nivåer trenger skjønn. Fyll ut «to» (id-en til regionens nivå, som "c4"), «by» og «why» i regionfilen, eller velg på side 7 i registeret.
}
region-figures = Folketall og budsjett står åpne for { $n ->
    [one] 1 kommune
   *[other] { $n } kommuner
}; de gjettes aldri.

# Hva som er galt i en regionfil
region-no-scale = regionfilen har ingen skala, så ingenting blir innpasset
region-no-level = regionens skala har ikke nivået «{ $what }»
region-no-type = regionens skala har ikke konsekvenstypen «{ $what }»
region-type-nowhere = regionens skala har ikke konsekvenstypen «{ $what }», så nivåene under gjelder ikke. Velg en av regionens med «to»
region-no-reason = nivåer avgjort uten at det står både hvem og hvorfor: { $what }
region-no-own-level = skalaen som er vurdert, har ikke nivået «{ $what }»
region-no-own-type = skalaen som er vurdert, har ikke konsekvenstypen «{ $what }»
region-known = Mulige id-er: { $ids }
region-same-entry = hendelsen { $what } er slått sammen med seg selv
region-joined-anyway = { $what } er avgjort som ulike risikoer, men er samme risiko gjennom andre par. Endre en av avgjørelsene
region-no-entry = vurderingen har ingen hendelse { $what }
region-no-head = «{ $what }» er ikke én av utgavene som står mot hverandre. Velg på nytt
region-unmet-scale = ingen av vurderingene bruker denne utgaven av skalaen «{ $what }»
region-unmet-sessions = avgjørelser om vurderinger som ikke er med: { $what }
