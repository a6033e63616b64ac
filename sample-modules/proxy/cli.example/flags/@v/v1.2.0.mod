module cli.example/flags

go 1.22

require test.example/assert v1.3.0
