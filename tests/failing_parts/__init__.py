"""Parts of a bench that do not end well."""
