"""ccictl: portfolio-as-code, a strategic plan that lives as YAML files in git."""

__version__ = "0.1.0"
