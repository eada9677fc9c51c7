told-level-not-used = Skalan använder inte nivå { $digit } för { $type }
