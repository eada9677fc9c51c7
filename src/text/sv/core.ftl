# Värden och ord som återkommer
yes = ja
no = nej
value-empty = tomt
value-in-scope = med
value-left-out = bortvalt
value-unrated = inte bedömd
value-not-relevant = inte relevant
rate-unstated = inte angiven

month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date-long = { $day } { $month } { $year }
today = i dag

lang-nb = norska (bokmål)
lang-nn = norska (nynorska)
lang-sv = svenska
lang-en = engelska

category-common-system = gemensamt system
category-specialist-system = verksamhetssystem
category-channel = kanal
category-common-register = gemensamt register
category-data = information
category-infrastructure = infrastruktur
category-people = människor
category-organisation = organisation
category-premises = lokaler
category-supplier = leverantör

zone-secured = skyddad zon
zone-internal = intern zon
zone-outside = utanför zonerna

personal-none = inga
personal-ordinary = vanliga
personal-special = känsliga (art. 9)
personal-criminal = om brott (art. 10)
personal-protected-address = skyddade (sekretess)

agreement-not-answered = inte besvarat
agreement-not-needed = behövs inte
agreement-missing = saknas
agreement-signed = tecknat

intent-intended = avsiktligt
intent-accidental = oavsiktligt
intent-natural = naturhändelse

knowledge-low = svag
knowledge-medium = medel
knowledge-high = stark

triage-unsorted = inte sorterad
triage-important = viktig
triage-later = senare
triage-outside = utanför

treatment-reduce = minska
treatment-avoid = undvika
treatment-share = dela
treatment-accept = acceptera

kind-organisational = organisatorisk
kind-technical = teknisk
kind-physical = fysisk

effect-preventive = förebyggande
effect-detective = upptäckande
effect-corrective = återställande

status-proposed = föreslagen
status-decided = beslutad
status-under-way = pågår
status-done = genomförd
status-established = på plats
status-rejected = avförd

outcome-proposed = föreslås
outcome-accepted = accepteras
outcome-refused = avslås
outcome-needs-more = utreds vidare

dpia-not-considered = inte prövad
dpia-not-needed = behövs inte
dpia-required = ska göras
dpia-done = genomförd

verdict-acceptable = acceptabel
verdict-tolerable = åtgärder övervägs
verdict-not-acceptable = inte acceptabel

basis-per-year = gånger per år i kommunen
basis-per-system = gånger per år och system
basis-per-user = gånger per år och användare
basis-per-inhabitant = gånger per år och invånare
basis-probability = sannolikhet under en period
basis-ease = hur lätt det är
basis-words = bara ord, inga tal

severity-error = Fel
severity-warning = Återstår
severity-note = Notera

place-session = riskanalysen
place-scenario = nr { $no }
place-measure = åtgärd { $no }
place-asset = tillgången ”{ $name }”
place-threat = hotet ”{ $name }”
place-vulnerability = sårbarheten ”{ $name }”
place-participant = deltagaren ”{ $name }”
place-meeting = mötet
place-recommendation = förslaget till beslut
place-decision = beslutet
place-parked = den parkerade frågan

change-set = { $field } för { $row } har återställts
change-set-from = { $field } för { $row } är åter { $now } (var { $then })
change-added = { $row } är tillbaka
change-removed = { $row } är borta igen
change-and-more = { $n ->
    [one] (och 1 ändring till)
   *[other] (och { $n } ändringar till)
}
change-consequence = konsekvens för { $type }
undo-lead = Ångrat:
redo-lead = Gjort om:

# Inläsning av filer
read-foreign = det här är ingen fil från rosbenk (den ska börja med ”format: Session(1)” eller liknande)
read-empty = filen är tom. Hämta den från en säkerhetskopia
read-utf16 = filen är sparad som UTF-16 (”Unicode” i Windows). Spara den som UTF-8
read-gzip = filen är komprimerad (gzip). Packa upp den först
read-zip = det här är en zip-fil; det är Word- och Excel-filer också. Packa upp den eller välj .ron-filen
read-office = det här är en äldre Word- eller Excel-fil, inte en fil från rosbenk. Välj .ron-filen
read-pdf = det här är en PDF, inte en fil från rosbenk. Välj .ron-filen som rapporten gjordes av
read-html = det här är en webbsida, inte en fil från rosbenk. Välj .ron-filen eller ladda ner den på nytt
read-xml = det här är en XML-fil, inte en fil från rosbenk. Välj .ron-filen
read-json = det här är en JSON-fil, inte en fil från rosbenk. Välj .ron-filen
read-conflict = git har lagt två versioner av filen ovanpå varandra här. Hämta båda versionerna hela och slå ihop dem med rosbenk reconcile
read-nul = filen har tomma byte (NUL), som kan uppstå vid ett strömavbrott eller en avbruten kopiering. Hämta den från en säkerhetskopia
read-other-kind = filen är av typen { $found }, men här behövs { $wanted }
read-newer = filen är skriven av en nyare version av rosbenk ({ $kind } { $number }). Uppgradera rosbenk för att öppna den
read-extensions = raden #![enable(…)] är inte tillåten. Ta bort den
read-not-utf8 = filen är inte UTF-8 (byte nr { $at }). Spara den som UTF-8
read-too-large = filen är större än gränsen på { $mib } MiB
read-too-much = filen packas upp till mer än { $mib } MiB i minnet. Den är skadad eller gjord för att ställa till skada
read-syntax = filen är skadad eller felskriven här: { $message }
slip-sign = ”{ $found }” saknas
slip-comma = kommatecken eller slutparentes saknas (tal skrivs med bara siffror, och text slutar med citattecken)
slip-text = det ska stå text inom citattecken
slip-number = det ska stå ett heltal, bara siffror
slip-name = det ska stå ett namn utan citattecken, eller en slutparentes
slip-out-of-bounds = talet är för stort, eller under noll
slip-truth = det ska stå true eller false
slip-end = filen slutar tvärt
slip-rest = filen fortsätter efter slutet
slip-unknown-field = okänt fält ”{ $found }”. Möjliga fält: { $known }
slip-unknown-value = okänt värde ”{ $found }”. Möjliga värden: { $known }
slip-missing = fältet ”{ $found }” saknas
slip-twice = fältet ”{ $found }” står två gånger
read-kept-there = Den tidigare sparade versionen finns kvar: rosbenk { $path } visar den, och ”spara som” gör den till en egen fil

# Somebody's words
quoted = ”{ $text }”
