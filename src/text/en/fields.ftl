# Names of fields: field-<table>-<field>

field-session-kind = kind of assessment
field-session-title = title
field-session-language = language
field-session-municipality = municipality
field-session-aim = aim
field-session-scope = scope
field-session-delimitation = delimitation
field-session-uses-zones = uses zones
field-session-norms = laws and norms
field-session-attributes = attributes
field-session-relevant = consequence types
field-session-dpia = DPIA
field-session-next-review = next review
field-session-template-id = template
field-session-follows = follows up
field-session-shared-from = shared from
field-session-participants = participants
field-session-meetings = meetings
field-session-assets = assets
field-session-threats = threats
field-session-vulnerabilities = vulnerabilities
field-session-scenarios = events
field-session-measures = measures
field-session-recommendations = recommendations
field-session-decisions = decisions
field-session-parking = parking lot
field-session-scale = scale

field-municipality-number = municipality number
field-municipality-name = municipality

field-dpia-status = DPIA
field-dpia-why = DPIA: grounds
field-dpia-reference = DPIA: reference
field-dpia-privacy-officer-asked = DPO consulted

field-review-date = next review
field-review-triggers = also reviewed when

field-participants-name = name
field-participants-role = role

field-meetings-date = date
field-meetings-place = place
field-meetings-present = present
field-meetings-note = note

field-assets-name = name
field-assets-kind = type
field-assets-category = group
field-assets-roles = roles
field-assets-classification = classification
field-assets-zone = zone
field-assets-internet = open to the internet
field-assets-cloud = cloud service
field-assets-personal-data = personal data
field-assets-agreement = processing agreement
field-assets-shared-service = shared service
field-assets-note = note

field-threats-names = name
field-threats-source = source
field-threats-theme = theme
field-threats-attributes = attributes
field-threats-intents = cause
field-threats-in-scope = selection
field-threats-reason = reason for leaving out

field-vulnerabilities-names = name
field-vulnerabilities-source = source
field-vulnerabilities-note = note

field-scenarios-no = number
field-scenarios-text = event
field-scenarios-description = description
field-scenarios-assets = assets
field-scenarios-threats = threats
field-scenarios-vulnerabilities = vulnerabilities
field-scenarios-attributes = attributes affected
field-scenarios-origin-id = origin
field-scenarios-triage = sorting
field-scenarios-triage-why = reason for sorting
field-scenarios-inherent = inherent risk
field-scenarios-current = current risk
field-scenarios-residual = residual risk
field-scenarios-risk-owner = risk owner
field-scenarios-treatment = treatment
field-scenarios-shielding = shielding
field-scenarios-flags = flags
field-scenarios-note = note

field-assessment-likelihood = likelihood
field-assessment-consequence = consequence
field-assessment-rationale = rationale
field-assessment-knowledge = strength of knowledge
field-assessment-knowledge-why = why that strength
field-assessment-votes = votes

field-measures-no = number
field-measures-text = measure
field-measures-source = source
field-measures-kind = kind
field-measures-effect = effect
field-measures-references = references
field-measures-owner = owner
field-measures-deadline = deadline
field-measures-cost-once = one-off cost
field-measures-cost-yearly = yearly cost
field-measures-status = status
field-measures-scenarios = concerns events
field-measures-note = note

field-recommendations-text = recommendation
field-recommendations-to = to
field-recommendations-scenarios = concerns events
field-recommendations-measures = concerns measures

field-decisions-text = decision
field-decisions-scenarios = concerns events
field-decisions-outcome = outcome
field-decisions-role = decided by
field-decisions-name = name
field-decisions-date = date
field-decisions-valid-until = valid until
field-decisions-case-reference = case reference

field-parking-text = item
field-parking-done = done
