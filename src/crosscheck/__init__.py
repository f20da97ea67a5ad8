"""Several articles tell one story: which facts do they agree on, and where do they contradict each other?"""
