"""JSON Schemas of a plan's files, for editors: made from the models, in the words of the fields, and never stricter.

What a schema refuses `load` refuses too; where it is laxer is a list with reasons (tests/schema/test_agreement.py).
"""
