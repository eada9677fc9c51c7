# Namn på fält: field-<tabell>-<fält>

field-session-kind = typ av riskanalys
field-session-title = titel
field-session-language = språk
field-session-municipality = kommun
field-session-aim = syfte
field-session-scope = omfattning
field-session-delimitation = avgränsning
field-session-uses-zones = zonmodell används
field-session-norms = lagar och regelverk
field-session-attributes = säkerhetsaspekter
field-session-relevant = konsekvenstyper
field-session-dpia = konsekvensbedömning (DPIA)
field-session-next-review = nästa översyn
field-session-template-id = mall
field-session-follows = följer upp
field-session-shared-from = delad från
field-session-participants = deltagare
field-session-meetings = möten
field-session-assets = tillgångar
field-session-threats = hot
field-session-vulnerabilities = sårbarheter
field-session-scenarios = händelser
field-session-measures = åtgärder
field-session-recommendations = förslag till beslut
field-session-decisions = beslut
field-session-parking = parkerade frågor
field-session-scale = skala

field-municipality-number = kommunkod
field-municipality-name = kommun

field-dpia-status = konsekvensbedömning (DPIA)
field-dpia-why = DPIA: motivering
field-dpia-reference = DPIA: referens
field-dpia-privacy-officer-asked = dataskyddsombudet hört

field-review-date = nästa översyn
field-review-triggers = ses också över när

field-participants-name = namn
field-participants-role = roll

field-meetings-date = datum
field-meetings-place = plats
field-meetings-present = närvarande
field-meetings-note = anteckning

field-assets-name = namn
field-assets-kind = typ
field-assets-category = grupp
field-assets-roles = roller
field-assets-classification = klassning
field-assets-zone = zon
field-assets-internet = öppen mot internet
field-assets-cloud = molntjänst
field-assets-personal-data = personuppgifter
field-assets-agreement = PUB-avtal
field-assets-shared-service = gemensam tjänst
field-assets-note = anteckning

field-threats-names = namn
field-threats-source = källa
field-threats-theme = tema
field-threats-attributes = säkerhetsaspekter
field-threats-intents = orsak
field-threats-in-scope = urval
field-threats-reason = varför hotet valts bort

field-vulnerabilities-names = namn
field-vulnerabilities-source = källa
field-vulnerabilities-note = anteckning

field-scenarios-no = nummer
field-scenarios-text = händelse
field-scenarios-description = beskrivning
field-scenarios-assets = tillgångar
field-scenarios-threats = hot
field-scenarios-vulnerabilities = sårbarheter
field-scenarios-attributes = aspekter som påverkas
field-scenarios-origin-id = ursprung
field-scenarios-triage = sortering
field-scenarios-triage-why = skäl för sortering
field-scenarios-inherent = inneboende risk
field-scenarios-current = nuvarande risk
field-scenarios-residual = kvarstående risk
field-scenarios-risk-owner = riskägare
field-scenarios-treatment = hantering
field-scenarios-shielding = sekretess
field-scenarios-flags = märkning
field-scenarios-note = anteckning

field-assessment-likelihood = sannolikhet
field-assessment-consequence = konsekvens
field-assessment-rationale = motivering
field-assessment-knowledge = kunskapsstyrka
field-assessment-knowledge-why = skäl för kunskapsstyrka
field-assessment-votes = omröstningar

field-measures-no = nummer
field-measures-text = åtgärd
field-measures-source = källa
field-measures-kind = typ
field-measures-effect = verkan
field-measures-references = referenser
field-measures-owner = ansvarig
field-measures-deadline = tidsfrist
field-measures-cost-once = engångskostnad
field-measures-cost-yearly = årlig kostnad
field-measures-status = status
field-measures-scenarios = gäller händelser
field-measures-note = anteckning

field-recommendations-text = förslag
field-recommendations-to = till
field-recommendations-scenarios = gäller händelser
field-recommendations-measures = gäller åtgärder

field-decisions-text = beslut
field-decisions-scenarios = gäller händelser
field-decisions-outcome = utfall
field-decisions-role = beslutas av
field-decisions-name = namn
field-decisions-date = datum
field-decisions-valid-until = gäller t.o.m.
field-decisions-case-reference = diarienummer

field-parking-text = fråga
field-parking-done = klar
