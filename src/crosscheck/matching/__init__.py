"""Claims -> pairs and clusters: which claims answer one question, with the graded reasons."""
