module data.example/yaml/v3

go 1.22

require test.example/assert v1.2.0
