# Catalogues: which are on, what is in them, and what is kept in one's own.
action-catalogs = catalogues
action-catalog-toggle = on/off
action-catalog-open = open
action-reword = reword
action-keep-own = my catalogue
action-link-vulnerabilities = vulnerabilities
scope-catalogs = Catalogues

# The screen of catalogues
catalogs-question = Which catalogues give suggestions in this assessment?
catalogs-own-rows = The group’s own
catalogs-nothing = Nothing here yet
catalog-off = off
entry-hidden = hidden
entry-reworded = reworded
entry-name = Name
entry-text = Description
entry-question = Question to the group
pick-entry = Find in the catalogue
pick-wording = What is to be reworded?
pick-link-vulnerabilities = Vulnerabilities behind the event
pick-suggested = suggested
hint-wording = Empty gives the catalogue’s words back
told-choose-entry = Choose a line on the right first (Tab).
told-words-as-catalog = The words are the catalogue’s own. e rewords them here, m keeps the new words.
told-in-catalog = “{ $name }” is already in the catalogue { $catalog }.
told-kept-own = Kept in my catalogue. It gives suggestions in every assessment.
io-no-home = the user has no home folder, so files of one’s own cannot be kept
value-hidden = hidden
field-session-catalogs-off = catalogues that are off
field-session-adapted = catalogue wording
section-attributes = Security attributes
section-actors = Actors
section-categories = Categories
section-forums = Forums
section-legal-bases = Legal bases
pick-links = { $what } (no. { $no })
told-deleted = Deleted. u undoes it.
events-catalogs-off = No suggestions: a catalogue is off. g k shows them.
entry-covered = covered
told-covered = It is covered by “{ $name }” in { $catalog }. Turn that catalogue off to use this one.

# What is wrong in a catalogue
catalog-twice = the id is used twice
catalog-missing = the text is missing in the language { $lang }
catalog-unknown = there is no { $section }/{ $id }
