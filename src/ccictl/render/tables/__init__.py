"""The formats of tables: each module renders `Table` for one medium, and its name is the format's."""
