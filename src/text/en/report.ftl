# The report
workshop-kind-information-security = Information security

report-untitled = Untitled risk assessment
report-held = Meeting dates
report-made = Report made
report-revision = Revision
report-about = About the assessment
report-scale-used = { $name } ({ $id }, version { $version })
report-no-participants = No participants are recorded.

report-summary = Summary
report-counts = { $scenarios ->
    [0] No unwanted events are recorded
    [one] 1 unwanted event is recorded, { $rated } of them fully rated
   *[other] { $scenarios } unwanted events are recorded, { $rated } of them fully rated
}. The assessment covers { $assets ->
    [one] 1 asset
   *[other] { $assets } assets
}, and { $measures ->
    [0] no measures remain
    [one] 1 measure remains
   *[other] { $measures } measures remain
} to be carried out.
report-top = The most serious risks
report-no = No.
report-matrix-heading = Risk matrix
report-matrix = { $stage } in the matrix
report-matrix-for = { $stage } in the matrix for { $types }
report-matrix-empty = No events are fully rated.
report-cell-spoken = likelihood { $likelihood }, consequence { $consequence }: class { $class }, { $n ->
    [one] 1 event
   *[other] { $n } events
} ({ $which })
report-no-residual = The residual risk is not rated yet.
report-legend = Risk classes and who may accept them
report-class = Class
report-verdict = Meaning
report-authority = May be accepted by
report-nobody = nobody
report-validity = Acceptance holds
report-valid-always = without limit
report-valid-months = { $n ->
    [one] for 1 month
   *[other] for { $n } months
}
report-provisional = { $class } (provisional)
report-numbers = no. { $numbers }

report-assets = Assets
report-assets-caption = The assets assessed
report-no-assets = No assets are recorded.
report-exposure = Exposure
report-internet = open to the internet
report-cloud = cloud service

report-scenarios = Unwanted events
report-no-scenarios = No unwanted events are recorded.
report-scenario = No. { $no }: { $text }
report-shielded = Shielded
report-established = Measures in place
report-measure = { $no } { $text } ({ $status })
report-measure-established = { $no } { $text }
report-rating = Rating of no. { $no }
report-question = Rated
report-consequence-for = Consequence for { $type }
report-class-by = { $class }, given by { $type }

report-measures = Measures
report-measures-caption = Plan of measures
report-no-measures = No measures are recorded.
report-cost = Cost
report-cost-once = NOK { $amount }
report-cost-yearly = NOK { $amount } a year
report-cost-sum = The measures yet to be carried out cost NOK { $once } once and NOK { $yearly } a year{ $unpriced ->
    [0] .
    [one] . 1 measure has no estimate.
   *[other] . { $unpriced } measures have no estimate.
}

report-recommendations = Recommendation
report-recommendations-caption = What the workshop recommends
report-no-recommendations = The workshop has made no recommendation.
report-decisions = Decisions
report-decisions-caption = Decisions on risks and measures
report-no-decisions = No decisions are recorded.

report-findings = Left to do
report-no-findings = Nothing is left to do by the rules of rosbenk.
report-parking = Parking lot
report-parked-done = { $text } (done)
report-left-out = Left out
report-threats-left-out = Threats left out
report-scenarios-left-out = Events left out
report-reason = Reason

report-scale = The scale
report-scale-source = Source
report-scale-grid-source = Source of the matrix
report-scale-basis = Likelihood is measured in
report-level = Level
report-rate = Rate
report-meaning = Meaning
report-revisions = Revisions
report-revisions-caption = Saved revisions of the assessment
report-revision-at = Saved
report-revision-by = By

report-session = Assessment
report-csv-column = { $stage }: { $what }
report-csv-likelihood = likelihood (figure)
report-csv-consequence = consequence (figure)
report-csv-class = class
