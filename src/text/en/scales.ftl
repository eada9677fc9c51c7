told-level-not-used = The scale does not use level { $digit } for { $type }
