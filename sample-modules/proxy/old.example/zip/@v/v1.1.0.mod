module old.example/zip

go 1.13

require old.example/crc v1.1.0
