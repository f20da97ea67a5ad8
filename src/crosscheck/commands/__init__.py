"""What each command does, apart from its flags: stories in, words for people or files out."""
