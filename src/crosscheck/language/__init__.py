"""What text means, knowing nothing of claims: tokens, sentences, numbers, dates, names."""
