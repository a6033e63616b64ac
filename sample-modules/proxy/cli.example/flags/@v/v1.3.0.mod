module cli.example/flags

go 1.23.0

require test.example/assert v1.3.0
