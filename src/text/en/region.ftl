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
region-covers = Covers
region-stands = Regional
region-fit = Fit
region-closed = { $fit }, taken to { $end }
region-asked = { $n ->
    [0] Every level finds its place by itself.
    [one] 1 level needs a judgement: fill in “to”, “by” and “why” in the region file.
   *[other] { $n } levels need a judgement: fill in “to”, “by” and “why” for each of them in the region file.
}
region-figures = Population and budget are left open for { $n ->
    [one] 1 municipality
   *[other] { $n } municipalities
}; they are never guessed.
