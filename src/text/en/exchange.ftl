# Catalogues taken in and given out: rosbenk catalog import | export
exchange-form-monarc = MONARC objects
exchange-form-ciso = library of CISO Assistant
exchange-form-table = table
exchange-form-own = table from rosbenk
exchange-file = { $path }: { $form }, { $encoding }, { $n ->
    [one] 1 record
   *[other] { $n } records
}
exchange-delimiter = delimiter { $between }
exchange-column = “{ $title }” → { $to }
exchange-column-unused = “{ $title }” is not used
exchange-others = Not taken over: { $others }
exchange-record = record { $n }
exchange-records = covers { $n } records
exchange-listed = Not taken in: { $what }

exchange-sum = { $read } in = { $out } out + { $merged } merged + { $listed } listed
exchange-dry-run = Nothing is written (--dry-run)
exchange-nothing = Nothing to take in. Nothing is written
exchange-fault = The sums do not add up, or the catalogue cannot be read back (a fault in rosbenk). Nothing is written
exchange-too-large = The catalogue would be larger than 16 MiB. Take in fewer files at a time. Nothing is written
exchange-option = { $option }: “{ $value }” cannot be used here
exchange-too-much = { $path }: the files are larger than 64 MiB together. Take in fewer at a time

exchange-languages = Texts in languages rosbenk does not have were not carried over: { $left }
exchange-under-code = { $n ->
    [one] 1 entry has no text in any of our languages and stands under its code
   *[other] { $n } entries have no text in any of our languages and stand under their code
}
exchange-themes = { $n ->
    [one] 1 theme was made on the way
   *[other] { $n } themes were made on the way
}
exchange-no-rates = The likelihood levels have no rate, since the source gives none. Write it in the file, in the field rate of each level. For example, “rate: Between(lo: (1, 10), hi: (1, 1))” means from every ten years to every year. Then also set “basis: PerYear”
exchange-no-verdicts = The source does not say which risks may be accepted. All classes therefore stand as not acceptable (verdict: NotAcceptable), and nobody has authority to accept. Decide before the scale is used, and write it in the fields verdict and authority of each class
exchange-no-costs = The source gives no cost. { $n ->
    [one] The measure stands
   *[other] The { $n } measures stand
} with low cost (cost: Low) until someone judges it
exchange-licence-assumed = The licence is set to { $licence }, as monarc-objects has it. If the content is from elsewhere, give its licence with --licence
exchange-no-licence = No licence is stated. Use --licence if you know it

exchange-unknown-ours = this is a file from rosbenk and need not be taken in. Catalogues go straight into the folder catalogs
exchange-unknown-json = JSON of an unknown kind. Expected here: objects of MONARC, with the fields uuid, label and code
exchange-unknown-yaml = YAML of an unknown kind. Expected here: a library of CISO Assistant, with the field objects
exchange-unknown-table = no column of names was found. Expected here: a table whose first row is headings, one of them Name
exchange-unknown-section = the table does not say what its rows are. Add a column called Type (threat, measure, vulnerability, asset), or use --section
exchange-no-sections = this is a table from rosbenk, but its column section is gone, so there is no telling what the rows are. Export it again and keep that column
exchange-many-cells = the table holds too much (at most 100,000 rows and 500,000 cells with content)

exchange-other-content = the id “{ $id }” was used before with other content
exchange-full = the catalogue is full (10,000 entries of a kind, 20,000 in all)
exchange-no-section = “{ $section }” is no kind of entry
exchange-no-place = “{ $column }” has no place in { $section } and was left out
exchange-two-ways = the column “{ $column }” says the same as another column
exchange-no-id = the row has no id
exchange-misread = the column “{ $column }” cannot be read: { $message }
exchange-open-quote = a quotation mark is opened here and never closed
exchange-headings-again = the row is the headings again
exchange-unreadable-letters = some characters could not be read and stand as “�”. Save the file again as UTF-8
exchange-beyond = cells to the right of the last heading were left out
exchange-bad-id = “{ $value }” cannot be an id (at most 80 characters, none of them hidden)
exchange-long-name = the name is longer than 500 characters: “{ $value }”
exchange-no-name = the row has no name
exchange-cut = the text was cut to 500 characters: “{ $value }”
exchange-value = the value “{ $value }” is unknown or too long and was left out
exchange-leads-nowhere = { $id }: there is no “{ $value }”, and the reference was left out

exchange-no-uuid = the uuid is missing or cannot be used: “{ $value }”
exchange-no-language = the language is missing or unknown: “{ $value }”
exchange-no-label = the label is missing
exchange-differs = has the uuid of an earlier record, but other content: “{ $value }”
exchange-field-twice = the field “{ $field }” stands twice
exchange-no-kind = is neither threat, asset, vulnerability nor risk
exchange-no-end = { $field } “{ $value }” is not among the records

exchange-no-urn = urn and ref_id are missing or cannot be used
exchange-matrix-size = the matrix is { $value }; there must be 2–7 levels each way and 1–9 classes
exchange-matrix-rows = the matrix does not have one row for each likelihood level: { $value }
exchange-matrix-columns = a row of the matrix does not have one cell for each consequence level: row { $value }
exchange-matrix-class = the matrix uses a class that is not there: “{ $value }”

exchange-sheet-too-large = { $name }: the table would be too large for a spreadsheet (16,384 columns) or to be read back (16 MiB, 500,000 cells)
exchange-sheet-would-change = { $name }: the catalogue would not be the same when read back. See what is wrong with rosbenk catalog check
