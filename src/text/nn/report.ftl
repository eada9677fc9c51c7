# Rapporten
workshop-kind-information-security = Informasjonstryggleik

report-untitled = Risikovurdering utan tittel
report-held = Møtedatoar
report-made = Rapporten er laga
report-revision = Versjon
report-about = Om vurderinga
report-scale-used = { $name } ({ $id }, utgåve { $version })
report-no-participants = Ingen deltakarar er registrerte.

report-summary = Samandrag
report-counts = { $scenarios ->
    [0] Ingen uønskte hendingar er registrerte
    [one] 1 uønskt hending er registrert, { $rated } med ferdig vurdering
   *[other] { $scenarios } uønskte hendingar er registrerte, { $rated } av dei med ferdig vurdering
}. Vurderinga omfattar { $assets ->
    [one] 1 verdi
   *[other] { $assets } verdiar
}, og { $measures ->
    [0] ingen tiltak
    [one] 1 tiltak
   *[other] { $measures } tiltak
} står att.
report-top = Dei alvorlegaste risikoane
report-no = Nr.
report-matrix-heading = Risikomatrise
report-matrix = { $stage } i matrisa
report-matrix-for = { $stage } i matrisa for { $types }
report-matrix-empty = Ingen hendingar er ferdig vurderte.
report-cell-spoken = sannsyn { $likelihood }, konsekvens { $consequence }: klasse { $class }, { $n ->
    [one] 1 hending
   *[other] { $n } hendingar
} ({ $which })
report-no-residual = Restrisikoen er ikkje vurdert enno.
report-legend = Risikoklassar og kven som kan akseptere
report-class = Klasse
report-verdict = Tyding
report-authority = Kan aksepterast av
report-nobody = ingen
report-validity = Aksepten gjeld
report-valid-always = utan frist
report-valid-months = { $n ->
    [one] i 1 månad
   *[other] i { $n } månader
}
report-provisional = { $class } (førebels)
report-numbers = nr. { $numbers }

report-assets = Verdiar
report-assets-caption = Verdiane som er vurderte
report-no-assets = Ingen verdiar er registrerte.
report-exposure = Eksponering
report-internet = open mot internett
report-cloud = skyteneste

report-scenarios = Uønskte hendingar
report-no-scenarios = Ingen uønskte hendingar er registrerte.
report-scenario = Nr. { $no }: { $text }
report-shielded = Skjerma
report-established = Tiltak på plass
report-measure = { $no } { $text } ({ $status })
report-measure-established = { $no } { $text }
report-rating = Vurdering av nr. { $no }
report-question = Vurdert
report-consequence-for = Konsekvens for { $type }
report-class-by = { $class }, gitt av { $type }

report-measures = Tiltak
report-measures-caption = Tiltaksplan
report-no-measures = Ingen tiltak er registrerte.
report-cost = Kostnad
report-cost-once = { $amount } kr
report-cost-yearly = { $amount } kr per år
report-cost-sum = Tiltaka som ikkje er gjennomførte, kostar { $once } kr éin gong og { $yearly } kr per år{ $unpriced ->
    [0] .
    [one] . 1 tiltak er ikkje kostnadsrekna.
   *[other] . { $unpriced } tiltak er ikkje kostnadsrekna.
}

report-recommendations = Innstilling
report-recommendations-caption = Innstillinga frå arbeidsgruppa
report-no-recommendations = Arbeidsgruppa har ikkje gitt noka innstilling.
report-decisions = Avgjerder
report-decisions-caption = Avgjerder om risiko og tiltak
report-no-decisions = Ingen avgjerder er registrerte.

report-findings = Står att
report-no-findings = Ingenting står att etter reglane i rosbenk.
report-parking = Parkeringsliste
report-parked-done = { $text } (ferdig)
report-left-out = Halde utanfor
report-threats-left-out = Truslar som er haldne utanfor
report-scenarios-left-out = Hendingar som er haldne utanfor
report-reason = Grunngiving

report-scale = Skalaen
report-scale-source = Kjelde
report-scale-grid-source = Kjelde for matrisa
report-scale-basis = Sannsyn blir målt i
report-level = Nivå
report-rate = Kor ofte
report-meaning = Tyding
report-revisions = Versjonar
report-revisions-caption = Lagra versjonar av vurderinga
report-revision-at = Lagra
report-revision-by = Av

report-session = Vurdering
report-csv-column = { $stage }: { $what }
report-csv-likelihood = sannsyn (tal)
report-csv-consequence = konsekvens (tal)
report-csv-class = klasse
