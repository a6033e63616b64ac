module test.example/mock

go 1.22

require test.example/assert v1.3.0
