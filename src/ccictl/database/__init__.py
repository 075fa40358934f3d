"""The plan as tables of SQLite, and questions about it; reading alone, and bounded."""
