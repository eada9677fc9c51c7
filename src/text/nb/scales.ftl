told-level-not-used = Skalaen bruker ikke nivå { $digit } for { $type }
