# Rapporten
workshop-kind-information-security = Informasjonssikkerhet

report-untitled = Risikovurdering uten tittel
report-held = Møtedatoer
report-made = Rapporten er laget
report-revision = Versjon
report-about = Om vurderingen
report-scale-used = { $name } ({ $id }, utgave { $version })
report-no-participants = Ingen deltakere er registrert.

report-summary = Sammendrag
report-counts = { $scenarios ->
    [0] Ingen uønskede hendelser er registrert
    [one] 1 uønsket hendelse er registrert, og { $rated } er ferdig vurdert
   *[other] { $scenarios } uønskede hendelser er registrert, og { $rated } er ferdig vurdert
}. Vurderingen omfatter { $assets ->
    [one] 1 verdi
   *[other] { $assets } verdier
}, og { $measures ->
    [0] ingen tiltak
    [one] 1 tiltak
   *[other] { $measures } tiltak
} gjenstår.
report-top = De alvorligste risikoene
report-no = Nr.
report-matrix-heading = Risikomatrise
report-matrix = { $stage } i matrisen
report-matrix-for = { $stage } i matrisen for { $types }
report-matrix-empty = Ingen hendelser er ferdig vurdert.
report-cell-spoken = sannsynlighet { $likelihood }, konsekvens { $consequence }: klasse { $class }, { $n ->
    [one] 1 hendelse
   *[other] { $n } hendelser
} ({ $which })
report-no-residual = Restrisikoen er ikke vurdert ennå.
report-legend = Risikoklasser og hvem som kan akseptere
report-class = Klasse
report-verdict = Betydning
report-authority = Kan aksepteres av
report-nobody = ingen
report-validity = Aksepten gjelder
report-valid-always = uten frist
report-valid-months = { $n ->
    [one] i 1 måned
   *[other] i { $n } måneder
}
report-provisional = { $class } (foreløpig)
report-numbers = nr. { $numbers }

report-assets = Verdier
report-assets-caption = Verdiene som er vurdert
report-no-assets = Ingen verdier er registrert.
report-exposure = Eksponering
report-internet = åpen mot internett
report-cloud = skytjeneste

report-scenarios = Uønskede hendelser
report-no-scenarios = Ingen uønskede hendelser er registrert.
report-scenario = Nr. { $no }: { $text }
report-shielded = Skjermet
report-established = Tiltak på plass
report-measure = { $no } { $text } ({ $status })
report-measure-established = { $no } { $text }
report-rating = Vurdering av nr. { $no }
report-question = Vurdert
report-consequence-for = Konsekvens for { $type }
report-class-by = { $class }, gitt av { $type }

report-measures = Tiltak
report-measures-caption = Tiltaksplan
report-no-measures = Ingen tiltak er registrert.
report-cost = Kostnad
report-cost-once = { $amount } kr
report-cost-yearly = { $amount } kr per år
report-cost-sum = Tiltakene som ikke er gjennomført, koster { $once } kr én gang og { $yearly } kr per år{ $unpriced ->
    [0] .
    [one] . 1 tiltak er ikke kostnadsberegnet.
   *[other] . { $unpriced } tiltak er ikke kostnadsberegnet.
}

report-recommendations = Innstilling
report-recommendations-caption = Arbeidsgruppens innstilling
report-no-recommendations = Arbeidsgruppen har ikke gitt noen innstilling.
report-decisions = Beslutninger
report-decisions-caption = Beslutninger om risiko og tiltak
report-no-decisions = Ingen beslutninger er registrert.

report-findings = Gjenstår
report-no-findings = Ingenting gjenstår etter reglene i rosbenk.
report-parking = Parkeringsliste
report-parked-done = { $text } (ferdig)
report-left-out = Holdt utenfor
report-threats-left-out = Trusler som er holdt utenfor
report-scenarios-left-out = Hendelser som er holdt utenfor
report-reason = Begrunnelse

report-scale = Skalaen
report-scale-source = Kilde
report-scale-grid-source = Kilde for matrisen
report-scale-basis = Sannsynlighet måles i
report-level = Nivå
report-rate = Hyppighet
report-meaning = Betydning
report-revisions = Versjoner
report-revisions-caption = Lagrede versjoner av vurderingen
report-revision-at = Lagret
report-revision-by = Av

report-session = Vurdering
report-csv-column = { $stage }: { $what }
report-csv-likelihood = sannsynlighet (tall)
report-csv-consequence = konsekvens (tall)
report-csv-class = klasse
