# The region file and how scales lie to its own
fit-exact = equal
fit-inside = inside
fit-range = range
fit-open-end = open end
fit-judged = by judgement
fit-not-aligned = not aligned
standing-untreated = not treated
standing-proposed = measure proposed
standing-under-way = measure under way
standing-treated = measures carried out
standing-accepted = accepted
cause-service = shared service
cause-supplier = shared supplier
joining-accepted = same risk
joining-rejected = not the same risk
joining-deferred = put off

region-scale = The scales that were met, held against the regional one: { $name }
region-met = { $name } ({ $sessions ->
    [one] 1 assessment
   *[other] { $sessions } assessments
}, { $municipalities ->
    [one] 1 municipality
   *[other] { $municipalities } municipalities
})
region-level = Level
region-events = Events
region-covers = Covers
region-stands = Regional
region-fit = Fit
region-closed = { $fit }, taken to { $end }
region-asked = { $n ->
    [0] Every level finds its place by itself.
    [one] 1 level needs a judgement. Fill in “to” (the id of the regional level, as "c4"), “by” and “why” in the region file, or choose on page 7 of the register.
   *[other] { $n } levels need a judgement. Fill in “to” (the id of the regional level, as "c4"), “by” and “why” in the region file, or choose on page 7 of the register.
}
region-figures = Population and budget are left open for { $n ->
    [one] 1 municipality
   *[other] { $n } municipalities
}; they are never guessed.

# What is wrong in a region file
region-no-scale = the region file has no scale, so nothing is aligned
region-no-level = the regional scale has no level “{ $what }”
region-no-type = the regional scale has no consequence type “{ $what }”
region-type-nowhere = the regional scale has no consequence type “{ $what }”, so the levels below do not count. Choose one of the regional types with “to”
region-no-reason = levels decided without saying both who and why: { $what }
region-no-own-level = the scale that is judged has no level “{ $what }”
region-no-own-type = the scale that is judged has no consequence type “{ $what }”
region-known = Possible ids: { $ids }
region-same-entry = the event { $what } is joined with itself
region-joined-anyway = { $what } are judged to be different risks, but are one risk by way of other pairs. Change one of the decisions
region-no-entry = the assessment has no event { $what }
region-no-head = “{ $what }” is not one of the versions that stand against each other. Choose again
region-unmet-scale = no assessment uses this version of the scale “{ $what }”
region-unmet-sessions = decisions about assessments that are not here: { $what }
