module text.example/humanize

go 1.15

require text.example/unicode v1.1.0
