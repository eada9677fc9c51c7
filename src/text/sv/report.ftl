# Rapporten
workshop-kind-information-security = Informationssäkerhet

report-untitled = Riskanalys utan titel
report-held = Mötesdatum
report-made = Rapport framtagen
report-revision = Version
report-about = Om riskanalysen
report-scale-used = { $name } ({ $id }, utgåva { $version })
report-no-participants = Inga deltagare är registrerade.

report-summary = Sammanfattning
report-counts = { $scenarios ->
    [0] Inga oönskade händelser är registrerade
    [one] 1 oönskad händelse är registrerad, och { $rated } har bedömts färdigt
   *[other] { $scenarios } oönskade händelser är registrerade, varav { $rated } har bedömts färdigt
}. Riskanalysen omfattar { $assets ->
    [one] 1 tillgång
   *[other] { $assets } tillgångar
}, och { $measures ->
    [0] inga åtgärder
    [one] 1 åtgärd
   *[other] { $measures } åtgärder
} återstår.
report-top = De allvarligaste riskerna
report-no = Nr
report-matrix-heading = Riskmatris
report-matrix = { $stage } i matrisen
report-matrix-for = { $stage } i matrisen för { $types }
report-matrix-empty = Inga händelser är färdigbedömda.
report-cell-spoken = sannolikhet { $likelihood }, konsekvens { $consequence }: klass { $class }, { $n ->
    [one] 1 händelse
   *[other] { $n } händelser
} ({ $which })
report-no-residual = Den kvarstående risken är inte bedömd ännu.
report-legend = Riskklasser och vem som får acceptera
report-class = Klass
report-verdict = Innebörd
report-authority = Får accepteras av
report-nobody = ingen
report-validity = Acceptansen gäller
report-valid-always = tills vidare
report-valid-months = { $n ->
    [one] i 1 månad
   *[other] i { $n } månader
}
report-provisional = { $class } (preliminär)
report-numbers = nr { $numbers }

report-assets = Tillgångar
report-assets-caption = Tillgångar som ingår i analysen
report-no-assets = Inga tillgångar är registrerade.
report-exposure = Exponering
report-internet = öppen mot internet
report-cloud = molntjänst

report-scenarios = Oönskade händelser
report-no-scenarios = Inga oönskade händelser är registrerade.
report-scenario = Nr { $no }: { $text }
report-shielded = Sekretess
report-established = Befintliga åtgärder
report-measure = { $no } { $text } ({ $status })
report-measure-established = { $no } { $text }
report-rating = Bedömning av nr { $no }
report-question = Bedömt
report-consequence-for = Konsekvens för { $type }
report-class-by = { $class }, avgörs av { $type }

report-measures = Åtgärder
report-measures-caption = Åtgärdsplan
report-no-measures = Inga åtgärder är registrerade.
report-cost = Kostnad
report-cost-once = { $amount } kr
report-cost-yearly = { $amount } kr per år
report-cost-sum = De åtgärder som återstår kostar { $once } kr i engångskostnader och { $yearly } kr per år{ $unpriced ->
    [0] .
    [one] . 1 åtgärd är inte kostnadsberäknad.
   *[other] . { $unpriced } åtgärder är inte kostnadsberäknade.
}

report-recommendations = Förslag till beslut
report-recommendations-caption = Arbetsgruppens förslag till beslut
report-no-recommendations = Arbetsgruppen har inte lämnat något förslag till beslut.
report-decisions = Beslut
report-decisions-caption = Beslut om risker och åtgärder
report-no-decisions = Inga beslut är registrerade.

report-findings = Återstår att göra
report-no-findings = Inget återstår enligt reglerna i rosbenk.
report-parking = Parkerade frågor
report-parked-done = { $text } (klar)
report-left-out = Bortvalt
report-threats-left-out = Hot som har valts bort
report-scenarios-left-out = Händelser som har valts bort
report-reason = Motivering

report-scale = Skalan
report-scale-source = Källa
report-scale-grid-source = Källa till matrisen
report-scale-basis = Sannolikheten anges som
report-level = Nivå
report-rate = Frekvens
report-meaning = Innebörd
report-revisions = Versioner
report-revisions-caption = Sparade versioner av riskanalysen
report-revision-at = Sparad
report-revision-by = Av

report-session = Riskanalys
report-csv-column = { $stage }: { $what }
report-csv-likelihood = sannolikhet (tal)
report-csv-consequence = konsekvens (tal)
report-csv-class = klass
