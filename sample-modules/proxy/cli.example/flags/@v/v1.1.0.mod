module cli.example/flags

go 1.20

require test.example/assert v1.0.0
