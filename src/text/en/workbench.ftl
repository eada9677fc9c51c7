# The workbench on screen
tagline = workbench for risk assessment
too-small = The window is too small. rosbenk needs at least { $width } × { $height } characters.
panic = rosbenk: internal error #{ $id }. Everything shown as saved is in the file and the journal. Open the assessment again to go on. For whoever runs this: { $log }

state-saved = saved
state-saved-at = saved { $time }
state-saving = saving …
state-typing = typing
state-read-only = read-only
state-not-saved = NOT SAVED
banner-not-in-file = The file is not written, but the answers are in the journal: { $why }
banner-not-saved = NOT SAVED: { $why }

step-frame = Frame
step-assets = Assets
step-threats = Threats
step-events = Events
step-rating = Rating
step-measures = Measures
step-residual = Residual
step-summary = Summary
step-frame-question = What do we assess, and who takes part?
step-assets-question = What do we need to protect?
step-threats-question = Which threats are in scope? What is left out needs a reason.
step-events-question = What can go wrong?
step-rating-question = How serious is it, and how often does it happen?
step-measures-question = What do we do about the risk?
step-residual-question = How large is the risk when the measures are done?
step-summary-question = Where have we got to?

start-continue = Continue
start-empty = No assessments here yet
start-empty-hint = Press n to make one, or o to open a file.
start-not-begun = not begun
start-progress = { $n }/{ $all } rated
start-done = all { $n } rated

new-question = New assessment
new-file = file
new-create = Create the assessment

recap-acceptance = acceptance criteria
recap-here = present
recap-nobody = nobody, must be reduced
recap-progress = So far: { $assets } { $assets ->
    [one] asset
   *[other] assets
}, { $events } { $events ->
    [one] event
   *[other] events
}, { $rated } fully rated

draft-value = (draft) { $text }
frame-present = { $n } present
frame-meeting = meeting
frame-participant = participant

assets-empty = No assets yet. Press n to choose from the catalogue or write your own.
classification-1 = 1 low
classification-2 = 2 moderate
classification-3 = 3 high
classification-4 = 4 very high

threats-own-theme = Threats of our own
threats-no-reason = left out, no reason
threats-left-out = left out
threats-press-reason = Left out without a reason. Press b to write it.
threats-reason = Left out: { $reason }
ask-the-group = Ask the group: “{ $question }”

events-question = What can go wrong with { $asset }?
events-suggestions = Suggestions ({ $n })
events-marked = · { $n } marked
events-registered = Written down ({ $n })
events-in-cell = In the cell ({ $n }), Esc shows all
events-no-suggestions = No more suggestions. Press n to write your own.
events-none = None yet

axis-likelihood = Likelihood
axis-consequence = Consequence
matrix-unrated = not rated { $n }
matrix-legend = [ ] this event
matrix-legend-both = [ ] today  ( ) residual
matrix-current = Risk today
matrix-residual = Residual risk
matrix-cell = { $class } · likelihood: { $likelihood } · consequence: { $consequence }
matrix-empty-cell = No events here

rating-empty = No events to rate. Press g and 4 to write down events.
rating-in-place = In place
rating-nothing = nothing yet
rating-likelihood = How often? ({ $basis })
rating-class = { $class } · { $verdict }
rating-class-so-far = so far { $class }
rating-who-accepts = May be accepted by: { $roles }
rating-who-excepts = Exceptions are decided by: { $roles }
rating-done-hint = ↑ corrects an answer, Enter goes on
rating-knowledge = Knowledge: { $strength }
rating-rationale = Rationale: { $text }
residual-empty = No fully rated events. Rate them in step 5 first.
residual-measures = Measures
residual-was = (today)
present-event = NO. { $no } · EVENT { $n } OF { $all }
present-hint = Digits answer · Enter goes on · F8 dark screen · F5 back

measures-empty = No rated risks yet. Rate the events in step 5 first.
measures-risk = Risk { $n } of { $all }, the worst first
measures-treatment = Treatment: { $treatment } · Risk owner: { $owner }
measures-list = Measures ({ $n })
measures-none = No measures yet. Press n to choose or write one.
measures-no-owner = no owner
measures-no-deadline = no deadline
measures-yearly = { $sum } kr/year
measures-next = Then

section-findings = Findings
section-top-risks = Risks
section-matrices = Matrices
section-recommendations = Recommendations
section-decisions = Decisions
section-review = Follow-up
section-parking = Parked
summary-no-findings = No findings. Everything is in place.
summary-empty = Nothing here yet. Press n to add.
summary-measures = { $n ->
    [one] 1 measure
   *[other] { $n } measures
}

prompt-participant = New participant
prompt-event = New event
prompt-split = Split in two: the second event
prompt-outside = Why does it not belong here?
prompt-threat = New threat
prompt-threat-reason = Why is “{ $threat }” left out?
prompt-park = To the parking lot
prompt-recommendation = New recommendation
prompt-decision = New decision
prompt-open-path = Open file

hint-text = Enter saves
hint-title = for example Risk assessment of care records
hint-date = a date, for example 1.3.2027
hint-kroner = kroner, for example 25 000 or 1.5 mill
hint-number = four digits
hint-path = file or path
hint-participant = name, role
hint-events = one line, one event
hint-split = rewrite it to be the second half
hint-rationale = Ctrl+J makes a new line

error-needed = cannot be empty
error-reason-needed = write a reason
error-not-text = this field is filled in another way
error-municipality-number = the municipality number has four digits
error-too-long = too long: at most { $limit } characters
error-kroner = write an amount, for example 25 000
error-date = write a date, for example 1.3.2027
error-no-scale = choose a scale first

pick-counts = { $n } of { $all }
pick-none = No hits
pick-own-words = new: “{ $text }”
pick-own-measure = exists: measure { $no }
pick-asset = New asset
pick-measure = New measure
pick-established = Measures in place
pick-link-assets = Assets affected
pick-link-threats = Threats behind the event
pick-go-to = Go to event
pick-command = All actions

pass-whole = All questions for each event
pass-likelihood = Likelihood only, event by event
pass-consequence = Consequence for { $type } only, event by event

theme-dark = Dark, for dark rooms
theme-light = Light, for lit rooms
theme-mono = Without colours

told-read-only = The assessment is open for reading only
told-rejected = The change no longer fits. Nothing is changed
told-nothing-to-undo = Nothing to undo
told-nothing-to-redo = Nothing to redo
told-overtaken = Cannot undo: change { $seq } came after
told-saved = Saved in { $path }
told-leave-unsaved = The file is NOT written. The same key once more leaves all the same
told-saved-beside = The file was changed by someone else. Theirs is untouched; this one is in { $path }
told-draft-kept = The draft is kept. Open the field again to go on
told-no-place-to-paste = Nothing can be pasted here. Open a field first
told-press-enter = Press Enter to write
told-only-rows = Only participants and meetings can be deleted here
told-only-left-out = Only a threat left out needs a reason. Space takes it out
told-opening = Opening { $path }
told-creating = Creating { $path }
told-recovered = { $n ->
    [one] Everything from the last session is back (1 change)
   *[other] Everything from the last session is back ({ $n } changes)
}
told-unusable = { $n } bytes of the journal could not be read. They are put aside in a .corrupt file
told-added = { $n ->
    [one] Event no. { $first } is added
   *[other] { $n } events are added (no. { $first }–{ $last })
}
told-split = No. { $no } is the second half
told-parked = Put in the parking lot
told-all-answered = Everything is answered. Enter goes on, arrow up goes back
told-no-level = The scale has no level { $digit }
told-likelihood-is-relevant = Likelihood must be answered
told-likelihood-first = Likelihood is asked first
told-consequence-first = Consequence is asked first
told-nothing-relevant = No. { $no } has no relevant consequence. Give it one, or sort the event as outside in step 4
told-all-rated = All events are rated
told-scale-in-use = The scale cannot be changed once events are rated
told-nothing-new-here = There is nothing to add here
told-report = The report is in { $path }

why-no-session = Open an assessment first
why-elsewhere = in { $where }
why-press-digit = press a digit

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift+Tab
key-space = Space
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
key-backspace = Backspace
key-delete = Delete

keys-where = Where
keys-key = Key
keys-does = What it does
keys-palette-only = Ctrl+P
told-recovered-drafts = { $drafts ->
    [one] What was being typed is back
   *[other] { $drafts } drafts are back
}
told-recovered-both = { $n ->
    [one] Back after an interruption: 1 change and what was being typed
   *[other] Back after an interruption: { $n } changes and what was being typed
}
told-asked-to-leave = Asking your other session to save and leave …
told-does-not-leave = The other session does not answer. End it, or try again with F7
told-held-by-other = Another user has it. Ask for it to be closed; then it is free here
banner-held = Open somewhere else · you can read and follow
banner-held-by = In use by { $user } since { $since } · you can read and follow
banner-held-by-me = Open in another session of yours ({ $tty }, since { $since }) · F7 takes over
banner-held-elsewhere = In use by { $user } on the machine { $host } since { $since } · F7 takes over
banner-leaving = Waiting for the session on { $tty } to save and leave …
banner-free = Free now · F7 opens it for editing
prompt-save-as = Save as
prompt-take-over = Take over from the machine { $host }
hint-take-over = type the machine’s name to confirm
error-host-name = That is not the machine’s name
action-save-as = save as
action-take-over = take over
banner-way-out = F2 tries again · Ctrl+P “save as” elsewhere · all that was typed is still here
told-saved-as = Saved in { $path }. Work goes on there
banner-denied = The assessment can only be read here · Ctrl+P “save as” writes it elsewhere
told-full = There is no room for more: an assessment may have { $limit } of each kind. Nothing is changed
told-shared-disk = Shared area ({ $kind }): other machines are not kept out. See the findings in step 8
left-unsaved = { $path }: not everything was written. The answers shown as saved are in the file and the journal
ended-from-outside = rosbenk was ended from outside. Everything is kept; open the assessment again to go on where you were

# Two keys told of in one line of help
help-up-down = up, down
help-pages = page up, page down
help-ends = top, bottom
