# Namn på felt: field-<tabell>-<felt>

field-session-kind = slag vurdering
field-session-title = tittel
field-session-language = språk
field-session-municipality = kommune
field-session-aim = føremål
field-session-scope = omfang
field-session-delimitation = avgrensing
field-session-uses-zones = sonemodell i bruk
field-session-norms = lover og normer
field-session-attributes = eigenskapar
field-session-relevant = konsekvenstypar
field-session-dpia = DPIA
field-session-next-review = neste gjennomgang
field-session-template-id = mal
field-session-follows = følgjer opp
field-session-shared-from = delt frå
field-session-participants = deltakarar
field-session-meetings = møte
field-session-assets = verdiar
field-session-threats = truslar
field-session-vulnerabilities = sårbarheiter
field-session-scenarios = hendingar
field-session-measures = tiltak
field-session-recommendations = innstilling
field-session-decisions = avgjerder
field-session-parking = parkeringsliste
field-session-scale = skala

field-municipality-number = kommunenummer
field-municipality-name = kommune

field-dpia-status = DPIA
field-dpia-why = DPIA: grunngiving
field-dpia-reference = DPIA: referanse
field-dpia-privacy-officer-asked = personvernombodet spurt

field-review-date = neste gjennomgang
field-review-triggers = gjennomgang også når

field-participants-name = namn
field-participants-role = rolle

field-meetings-date = dato
field-meetings-place = stad
field-meetings-present = til stades
field-meetings-note = notat

field-assets-name = namn
field-assets-kind = type
field-assets-category = gruppe
field-assets-roles = roller
field-assets-classification = klassifisering
field-assets-zone = sone
field-assets-internet = open mot internett
field-assets-cloud = skyteneste
field-assets-personal-data = personopplysningar
field-assets-agreement = databehandlaravtale
field-assets-shared-service = felles teneste
field-assets-note = notat

field-threats-names = namn
field-threats-source = kjelde
field-threats-theme = tema
field-threats-attributes = eigenskapar
field-threats-intents = årsak
field-threats-in-scope = utvalet
field-threats-reason = grunn til å utelate

field-vulnerabilities-names = namn
field-vulnerabilities-source = kjelde
field-vulnerabilities-note = notat

field-scenarios-no = nummer
field-scenarios-text = hending
field-scenarios-description = omtale
field-scenarios-assets = verdiar
field-scenarios-threats = truslar
field-scenarios-vulnerabilities = sårbarheiter
field-scenarios-attributes = eigenskapar som blir råka
field-scenarios-origin-id = opphav
field-scenarios-triage = sortering
field-scenarios-triage-why = grunngiving for sortering
field-scenarios-inherent = ibuande risiko
field-scenarios-current = noverande risiko
field-scenarios-residual = restrisiko
field-scenarios-risk-owner = risikoeigar
field-scenarios-treatment = handtering
field-scenarios-shielding = skjerming
field-scenarios-flags = merke
field-scenarios-note = notat

field-assessment-likelihood = sannsyn
field-assessment-consequence = konsekvens
field-assessment-rationale = grunngiving
field-assessment-knowledge = kunnskapsstyrke
field-assessment-knowledge-why = grunn for kunnskapsstyrke
field-assessment-votes = røystingar

field-measures-no = nummer
field-measures-text = tiltak
field-measures-source = kjelde
field-measures-kind = type
field-measures-effect = verknad
field-measures-references = referansar
field-measures-owner = ansvarleg
field-measures-deadline = frist
field-measures-cost-once = eingongskostnad
field-measures-cost-yearly = årleg kostnad
field-measures-status = status
field-measures-scenarios = gjeld hendingar
field-measures-note = notat

field-recommendations-text = innstilling
field-recommendations-to = til
field-recommendations-scenarios = gjeld hendingar
field-recommendations-measures = gjeld tiltak

field-decisions-text = avgjerd
field-decisions-scenarios = gjeld hendingar
field-decisions-outcome = utfall
field-decisions-role = kven avgjer
field-decisions-name = namn
field-decisions-date = dato
field-decisions-valid-until = gjeld til
field-decisions-case-reference = saksnummer

field-parking-text = punkt
field-parking-done = ferdig
