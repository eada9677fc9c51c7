# Values and words used everywhere
yes = yes
no = no
value-empty = empty
value-in-scope = in scope
value-left-out = left out
value-unrated = not rated
value-not-relevant = not relevant
rate-unstated = not stated

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $day } { $month } { $year }
today = today

lang-nb = Norwegian Bokmål
lang-nn = Norwegian Nynorsk
lang-sv = Swedish
lang-en = English

category-common-system = common system
category-specialist-system = specialist system
category-channel = channel
category-common-register = common register
category-data = data
category-infrastructure = infrastructure
category-people = people
category-organisation = organisation
category-premises = premises
category-supplier = supplier

zone-secured = secured zone
zone-internal = internal zone
zone-outside = outside the zones

personal-none = none
personal-ordinary = ordinary
personal-special = special categories (art. 9)
personal-criminal = criminal offences (art. 10)
personal-protected-address = protected address

agreement-not-answered = not answered
agreement-not-needed = not needed
agreement-missing = missing
agreement-signed = signed

intent-intended = intended
intent-accidental = accidental
intent-natural = natural

knowledge-low = weak
knowledge-medium = medium
knowledge-high = strong

triage-unsorted = not sorted
triage-important = important
triage-later = later
triage-outside = outside

treatment-reduce = reduce
treatment-avoid = avoid
treatment-share = share
treatment-accept = accept

kind-organisational = organisational
kind-technical = technical
kind-physical = physical

effect-preventive = preventive
effect-detective = detective
effect-corrective = corrective

status-proposed = proposed
status-decided = decided
status-under-way = under way
status-done = done
status-established = in place
status-rejected = rejected

outcome-proposed = proposed
outcome-accepted = accepted
outcome-refused = refused
outcome-needs-more = needs more work

dpia-not-considered = not considered
dpia-not-needed = not needed
dpia-required = required
dpia-done = done

verdict-acceptable = acceptable
verdict-tolerable = consider measures
verdict-not-acceptable = not acceptable

basis-per-year = times a year in this municipality
basis-per-system = times a year per system
basis-per-user = times a year per user
basis-per-inhabitant = times a year per resident
basis-probability = probability within a period
basis-ease = how easy it is
basis-words = words only, no figures

severity-error = Error
severity-warning = To do
severity-note = Note

place-session = the assessment
place-scenario = no. { $no }
place-measure = measure { $no }
place-asset = the asset “{ $name }”
place-threat = the threat “{ $name }”
place-vulnerability = the vulnerability “{ $name }”
place-participant = the participant “{ $name }”
place-meeting = the meeting
place-recommendation = the recommendation
place-decision = the decision
place-parked = the item in the parking lot

change-set = { $field } of { $row } is set back
change-set-from = { $field } of { $row } is { $now } again (was { $then })
change-added = { $row } is back
change-removed = { $row } is gone again
change-and-more = { $n ->
    [one] (and 1 more change)
   *[other] (and { $n } more changes)
}
change-consequence = consequence for { $type }
undo-lead = Undone:
redo-lead = Redone:

# Reading files
read-foreign = this is not a rosbenk file (it should begin with “format: Session(1)” or the like)
read-empty = the file is empty. Fetch it from a backup
read-utf16 = the file is saved as UTF-16 (“Unicode” in Windows). Save it as UTF-8
read-gzip = the file is compressed (gzip). Unpack it first
read-zip = this is a zip file, as Word and Excel files also are. Unpack it, or choose the .ron file
read-office = this is an older Word or Excel file, not one of rosbenk. Choose the .ron file
read-pdf = this is a PDF, not a file of rosbenk. Choose the .ron file the report was made from
read-html = this is a web page, not a file of rosbenk. Choose the .ron file, or download it again
read-xml = this is an XML file, not one of rosbenk. Choose the .ron file
read-json = this is a JSON file, not one of rosbenk. Choose the .ron file
read-conflict = git has put two versions of the file on top of each other here. Fetch both versions whole, and merge them with rosbenk reconcile
read-nul = the file has empty bytes (NUL), as a power cut or a copying that was cut short can leave. Fetch it from a backup
read-other-kind = the file is a { $found }, but a { $wanted } is needed here
read-newer = the file was written by a newer rosbenk ({ $kind } { $number }). Upgrade rosbenk to open it
read-extensions = the line #![enable(…)] is not allowed. Remove it
read-not-utf8 = the file is not UTF-8 (byte { $at }). Save it as UTF-8
read-too-large = the file is larger than the limit of { $mib } MiB
read-too-much = the file unpacks to more than { $mib } MiB of memory. It is damaged, or made to do damage
read-syntax = the file is damaged or mistyped here: { $message }
slip-sign = “{ $found }” is missing
slip-comma = a comma or a closing bracket is missing (numbers have digits only, and text ends in a quotation mark)
slip-text = text in quotation marks is wanted
slip-number = a whole number is wanted, digits only
slip-name = a name without quotation marks, or a closing bracket, is wanted
slip-out-of-bounds = the number is too large, or below zero
slip-truth = true or false is wanted
slip-end = the file ends abruptly
slip-rest = the file goes on after its end
slip-unknown-field = unknown field “{ $found }”. Possible fields: { $known }
slip-unknown-value = unknown value “{ $found }”. Possible values: { $known }
slip-missing = the field “{ $found }” is missing
slip-twice = the field “{ $found }” stands twice
read-kept-there = The save before is kept: rosbenk { $path } shows it, and “save as” makes it a file of its own

# Somebody's words
quoted = “{ $text }”
