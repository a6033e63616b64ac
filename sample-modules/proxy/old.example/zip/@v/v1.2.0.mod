module old.example/zip

go 1.17

require old.example/crc v1.2.0
