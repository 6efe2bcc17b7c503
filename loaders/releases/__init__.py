"""What a release says, rule by rule: each rule carries its examples."""
