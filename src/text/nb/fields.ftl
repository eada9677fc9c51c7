# Navn på felt: field-<tabell>-<felt>

field-session-kind = type vurdering
field-session-title = tittel
field-session-language = språk
field-session-municipality = kommune
field-session-aim = formål
field-session-scope = omfang
field-session-delimitation = avgrensning
field-session-uses-zones = sonemodell i bruk
field-session-norms = lover og normer
field-session-attributes = egenskaper
field-session-relevant = konsekvenstyper
field-session-dpia = DPIA
field-session-next-review = neste gjennomgang
field-session-template-id = mal
field-session-follows = følger opp
field-session-shared-from = delt fra
field-session-participants = deltakere
field-session-meetings = møter
field-session-assets = verdier
field-session-threats = trusler
field-session-vulnerabilities = sårbarheter
field-session-scenarios = hendelser
field-session-measures = tiltak
field-session-recommendations = innstilling
field-session-decisions = beslutninger
field-session-parking = parkeringsliste
field-session-scale = skala

field-municipality-number = kommunenummer
field-municipality-name = kommune

field-dpia-status = DPIA
field-dpia-why = DPIA: begrunnelse
field-dpia-reference = DPIA: referanse
field-dpia-privacy-officer-asked = personvernombudet spurt

field-review-date = neste gjennomgang
field-review-triggers = gjennomgås også når

field-participants-name = navn
field-participants-role = rolle

field-meetings-date = dato
field-meetings-place = sted
field-meetings-present = til stede
field-meetings-note = notat

field-assets-name = navn
field-assets-kind = type
field-assets-category = gruppe
field-assets-roles = roller
field-assets-classification = klassifisering
field-assets-zone = sone
field-assets-internet = åpen mot internett
field-assets-cloud = skytjeneste
field-assets-personal-data = personopplysninger
field-assets-agreement = databehandleravtale
field-assets-shared-service = felles tjeneste
field-assets-note = notat

field-threats-names = navn
field-threats-source = kilde
field-threats-theme = tema
field-threats-attributes = egenskaper
field-threats-intents = årsak
field-threats-in-scope = utvalget
field-threats-reason = begrunnelse for utelatelse

field-vulnerabilities-names = navn
field-vulnerabilities-source = kilde
field-vulnerabilities-note = notat

field-scenarios-no = nummer
field-scenarios-text = hendelse
field-scenarios-description = beskrivelse
field-scenarios-assets = verdier
field-scenarios-threats = trusler
field-scenarios-vulnerabilities = sårbarheter
field-scenarios-attributes = egenskaper som rammes
field-scenarios-origin-id = opphav
field-scenarios-triage = sortering
field-scenarios-triage-why = begrunnelse for sortering
field-scenarios-inherent = iboende risiko
field-scenarios-current = nåværende risiko
field-scenarios-residual = restrisiko
field-scenarios-risk-owner = risikoeier
field-scenarios-treatment = håndtering
field-scenarios-shielding = skjerming
field-scenarios-flags = merker
field-scenarios-note = notat

field-assessment-likelihood = sannsynlighet
field-assessment-consequence = konsekvens
field-assessment-rationale = begrunnelse
field-assessment-knowledge = kunnskapsstyrke
field-assessment-knowledge-why = grunn for kunnskapsstyrke
field-assessment-votes = avstemninger

field-measures-no = nummer
field-measures-text = tiltak
field-measures-source = kilde
field-measures-kind = type
field-measures-effect = virkning
field-measures-references = referanser
field-measures-owner = ansvarlig
field-measures-deadline = frist
field-measures-cost-once = engangskostnad
field-measures-cost-yearly = årlig kostnad
field-measures-status = status
field-measures-scenarios = gjelder hendelser
field-measures-note = notat

field-recommendations-text = innstilling
field-recommendations-to = til
field-recommendations-scenarios = gjelder hendelser
field-recommendations-measures = gjelder tiltak

field-decisions-text = beslutning
field-decisions-scenarios = gjelder hendelser
field-decisions-outcome = utfall
field-decisions-role = besluttes av
field-decisions-name = navn
field-decisions-date = dato
field-decisions-valid-until = gjelder til
field-decisions-case-reference = saksnummer

field-parking-text = punkt
field-parking-done = ferdig
