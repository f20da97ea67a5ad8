"""How a Report becomes a file: every module here with a FORMAT is one way to write it; view.py has the words."""
