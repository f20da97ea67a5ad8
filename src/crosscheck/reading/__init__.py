"""Files -> articles: one file per format, folders, claim files, and the stories they make."""
